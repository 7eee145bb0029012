internal import DrillModel

/// What is done against load: long statements, locks, connections, a slow volume.
extension Database {
    static func beginRelief(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let database = world.databases[slot]
        guard !world.isCutOff(database.index) else {
            return .refused("The control plane of \(world.regionName(database.index)) is silent.")
        }
        guard database.isRunning else { return .refused("\(world.name(of: slot)) does not run.") }
        switch order.verb {
        case "cancel-change": return beginCancelling(slot, in: &world)
        case "kill-query" where database.burden.longestStatement(at: world.now) == 0:
            return .refused("No statement has been running for long.")
        default: break
        }
        let seconds = Self.seconds(order.verb)
        let time = database.rules.draws.uniform(
            order.number, from: seconds.lowerBound, to: seconds.upperBound)
        return .takes(Int64(time * 1000))
    }

    /// How long an operation takes, in seconds.
    ///
    /// Assumptions, of the order that consoles show.
    private static func seconds(_ verb: String) -> ClosedRange<Double> {
        switch verb {
        case "find-heavy-query": 30...60
        case "kill-query": 5...10
        case "limit-queries": 20...40
        case "isolate": 60...90
        case "add-cores": 480...720
        case "move-volume": 360...600
        case "find-falsified": 180...300
        default: 10...20
        }
    }

    private static func beginCancelling(_ slot: Int, in world: inout World) -> Beginning {
        guard let change = world.databases[slot].burden.change else {
            return .refused("No change of the schema is open.")
        }
        guard !change.isRollingBack else {
            return .refused("The change is being rolled back already; nothing makes that faster.")
        }
        let undo = world.databases[slot].burden.timeToUndo(at: world.now)
        world.databases[slot].burden.change?.isRollingBack = true
        world.databases[slot].burden.change?.endsAt = world.now + undo
        world.remark(
            world.databases[slot].index,
            "Rolling back; the table stays locked for about"
                + " \(DrillDuration(milliseconds: undo / 60_000 * 60_000 + 60_000)).")
        return .takes(undo)
    }

    static func relieve(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        switch order.verb {
        case "cancel-change":
            return .done(
                "The change is rolled back and the lock is gone. The new column is not"
                    + " there.")
        case "find-heavy-query": return .done(world.databases[slot].heaviest(at: world.now))
        case "kill-query": return kill(slot, in: &world)
        case "limit-queries":
            let limit = order.quantity("timeout") ?? 60
            world.databases[slot].burden.report?.limit = Int64(limit * 1000)
            return .done("Statements end after \(Quantity(limit, .seconds)) from now on.")
        case "isolate": return isolate(order, slot, in: &world)
        case "set-connections":
            world.databases[slot].connections = order.quantity("max") ?? 300
            return .done(
                "It accepts \(Quantity(world.databases[slot].connections, .count))"
                    + " connections.")
        case "close-idle":
            world.databases[slot].burden.closeIdle()
            return .done("Idle connections are closed. Who leaks them goes on leaking.")
        case "add-cores": return addCores(order, slot, in: &world)
        case "move-volume":
            world.databases[slot].burden.cureDisk()
            return .done("The data is on a sound volume.")
        case "find-falsified": return locate(slot, in: &world)
        default: return ActionOutcome(succeeded: false, message: "There is no such operation.")
        }
    }

    private func heaviest(at time: Int64) -> String {
        guard let report = burden.report else {
            return "No statement runs for longer than a"
                + " second."
        }
        let share = Quantity(report.takenShare, .ratio)
        guard let since = report.runningSince else {
            return "Nothing heavy runs at this moment; tenant \(report.tenant) sent a full scan a"
                + " moment ago."
        }
        let age = DrillDuration(milliseconds: (time - since) / 1000 * 1000)
        return "Tenant \(report.tenant): one full scan, \(age) old, takes \(share) of the cores."
            + " Tenant"
            + " \(report.busiest) sends the most requests, all of them short."
    }

    private static func kill(_ slot: Int, in world: inout World) -> ActionOutcome {
        if world.databases[slot].burden.change != nil {
            return ActionOutcome(
                succeeded: false,
                message: "The longest statement is the change of the schema; to end it is to"
                    + " roll it"
                    + " back: `cancel-change`.")
        }
        world.databases[slot].burden.report?.end(at: world.now)
        return .done("The longest statement is ended. Its sender may send it again.")
    }

    private static func isolate(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome
    {
        let tenant = order.text("tenant") ?? ""
        let share = order.quantity("share") ?? 0.1
        guard world.databases[slot].burden.report?.tenant == tenant else {
            return .done(
                "Tenant \(tenant) has a pool of its own now. Nothing else has changed for the"
                    + " others.")
        }
        world.databases[slot].burden.report?.cap = share
        return .done(
            "Tenant \(tenant) gets \(Quantity(share, .ratio)) of the cores at most. Its report will"
                + " take hours.")
    }

    private static func addCores(
        _ order: Order, _ slot: Int, in world: inout World
    ) -> ActionOutcome {
        world.databases[slot].cores = max(1, Int(order.quantity("cores") ?? 8))
        world.databases[slot].buffers.warmth = 0
        world.databases[slot].burden.disconnect(at: world.now)
        return .done(
            "It runs on \(world.databases[slot].cores) cores, with cold buffers. Connections"
                + " broke when"
                + " it moved.")
    }

    private static func locate(_ slot: Int, in world: inout World) -> ActionOutcome {
        guard let first = world.databases[slot].falsified.firstAt else {
            return .done("No falsified write is in the log.")
        }
        world.databases[slot].falsified.isLocated = true
        let age = world.now - world.databases[slot].log.time(of: first)
        return .done(
            "The first falsified write was \(DrillDuration(milliseconds: age / 1000 * 1000)) ago;"
                + " \(Quantity(world.databases[slot].falsified.count, .count)) so far.")
    }
}

extension Database.Burden {
    /// How long the open change takes to roll back: as long as it has run.
    func timeToUndo(at time: Int64) -> Int64 {
        guard let change else { return 0 }
        return change.isRollingBack ? max(0, change.endsAt - time) : time - change.began
    }
}
