internal import DrillModel

extension Queue {
    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let queue = world.queues[slot]
        guard !world.isCutOff(queue.index) else {
            return .refused("The control plane of \(world.regionName(queue.index)) is silent.")
        }
        if order.verb == "undo-duplicates" {
            return .takes(10_000 + Int64(queue.backlog.duplicates / 20 * 1000))
        }
        let seconds = seconds(order.verb)
        let time = queue.draws.uniform(
            order.number, from: seconds.lowerBound, to: seconds.upperBound)
        return .takes(Int64(time * 1000))
    }

    /// How long an operation takes, in seconds.
    ///
    /// Assumptions, of the order that consoles show.
    private static func seconds(_ verb: String) -> ClosedRange<Double> {
        switch verb {
        case "set-consumers", "replay": 30...60
        case "limit-intake": 10...20
        case "newest-first", "redrive": 20...40
        case "quarantine": 60...90
        case "check-keys": 120...180
        case "fix-consumers": 240...360
        default: 5...10
        }
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        switch order.verb {
        case "set-consumers":
            world.queues[slot].consumers = order.quantity("count")
            return .done(
                "\(Quantity(order.quantity("count") ?? 0, .count)) messages are in work"
                    + " at once.")
        case "pause-consumers":
            world.queues[slot].isPaused = true
            return .done("Consumers take nothing more. Messages wait and are not lost.")
        case "resume-consumers":
            world.queues[slot].isPaused = false
            return .done("Consumers take messages again.")
        case "limit-intake":
            world.queues[slot].intake = min(1, max(0, order.quantity("share") ?? 1))
            return .done(
                "\(Quantity(world.queues[slot].intake, .ratio)) of the senders are let"
                    + " in.")
        case "newest-first":
            world.queues[slot].isNewestFirst = order.flag("on")
            return .done(
                order.flag("on")
                    ? "Who comes now is served now; the backlog gets what is left over."
                    : "The oldest message is first again.")
        default: return completeMessages(order, slot, in: &world)
        }
    }

    private static func completeMessages(
        _ order: Order, _ slot: Int, in world: inout World
    ) -> ActionOutcome {
        switch order.verb {
        case "purge":
            let gone = Quantity(world.queues[slot].backlog.purge().rounded(), .count)
            return .done("\(gone) accepted messages are gone.")
        case "redrive":
            let count = Quantity(world.queues[slot].backlog.redrive().rounded(), .count)
            return .done("\(count) dead letters are in the queue again.")
        case "discard-dead-letters":
            let count = Quantity(world.queues[slot].backlog.discardDeadLetters().rounded(), .count)
            return .done("\(count) accepted messages are gone.")
        case "quarantine":
            world.queues[slot].isQuarantined = true
            world.queues[slot].backlog.sortOut()
            return .done("Messages that crash consumers go straight to the dead letters.")
        case "fix-consumers":
            world.queues[slot].isFixed = true
            world.queues[slot].isQuarantined = false
            return .done("Consumers handle such messages now; the dead letters can be redriven.")
        case "check-keys":
            world.queues[slot].backlog.knowsKeys = true
            return .done(
                "Consumers look for a message's key before they act; what is done already is passed"
                    + " over. What was done twice stays so.")
        case "replay": return replay(order, slot, in: &world)
        default:
            let count = Quantity(world.queues[slot].backlog.duplicates.rounded(), .count)
            world.queues[slot].backlog.undoDuplicates()
            return .done("\(count) doubled effects are undone.")
        }
    }

    private static func replay(
        _ order: Order, _ slot: Int, in world: inout World
    ) -> ActionOutcome {
        let since = world.now - Int64((order.quantity("since") ?? 600) * 1000)
        let before = world.queues[slot].backlog.duplicates
        let count = world.queues[slot].backlog.replay(since: since, withKeys: order.flag("keys"))
        let doubled = world.queues[slot].backlog.duplicates - before
        let sent = Quantity(count.rounded(), .count)
        guard doubled >= 0.5 else {
            return .done(
                "\(sent) messages are sent once more; what is done already is passed"
                    + " over.")
        }
        return .done("\(sent) messages are sent once more and done once more.")
    }
}
