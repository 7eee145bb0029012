import DrillModel

extension Server {
    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        if let reason = refusal(of: order, slot, in: world) { return .refused(reason) }
        let server = world.servers[slot]
        switch order.verb {
        case "restore":
            guard let vault = vault(of: order, in: world) else { return .refused("") }
            world.servers[slot].isRestoring = true
            return .takes(server.timeToRestore(at: world.vaults[vault].restoreRate, order.number))
        case "reset-accounts": return .takes(server.accountTime)
        default: return .takes(server.isolateTime)
        }
    }

    /// Why an action makes no sense now.
    private static func refusal(of order: Order, _ slot: Int, in world: World) -> String? {
        let server = world.servers[slot]
        if server.isRestoring { return "\(server.name) is being restored." }
        switch order.verb {
        case "reset-accounts" where server.unreadable > 0:
            return "\(server.name) cannot be read: restore it first."
        case "restore": return refusalToRestore(order, server, in: world)
        default: return nil
        }
    }

    private static func refusalToRestore(
        _ order: Order, _ server: Server, in world: World
    ) -> String? {
        guard let slot = vault(of: order, in: world) else { return "That is no vault." }
        let vault = world.vaults[slot]
        guard vault.copies >= 1 else {
            return "\(vault.name) has no copy left: every one of them has been deleted."
        }
        let room = world.cleanRooms.first { $0.segment == server.segment }
        if order.text("into") == "clean-room", room?.isPrepared != true {
            return "There is no clean room yet to restore into."
        }
        return nil
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        switch order.verb {
        case "restore": restore(order, slot, in: &world)
        case "reset-accounts": resetAccounts(slot, in: &world)
        default: isolate(slot, in: &world)
        }
    }

    private static func isolate(_ slot: Int, in world: inout World) -> ActionOutcome {
        let server = world.servers[slot]
        guard server.standing == .connected else {
            return .done("\(server.name) is not on the network.")
        }
        world.servers[slot].standing = .cutOff
        Ransomware.notice(server: slot, in: &world)
        return .done(
            server.isEncrypting
                ? "\(server.name) is cut off. The program that rewrites its files still runs on it."
                : "\(server.name) is cut off and still running.")
    }

    private static func resetAccounts(_ slot: Int, in world: inout World) -> ActionOutcome {
        let server = world.servers[slot]
        let isOverheard = server.hasImplant && server.isReachable
        if !isOverheard { Ransomware.loseAccounts(of: slot, in: &world) }
        return .done(
            "Every administrator's secret on \(server.name) is new, and the tickets of before are"
                + " worth nothing. Whoever reads along on \(server.name) has the new ones.")
    }

    private static func restore(
        _ order: Order, _ slot: Int, in world: inout World
    ) -> ActionOutcome {
        guard let vault = vault(of: order, in: world) else {
            return ActionOutcome(succeeded: false, message: "That is no vault.")
        }
        guard
            let copy = world.vaults[vault].copy(
                order.text("copy") ?? "latest", breachAt: Ransomware.breach(in: world))
        else {
            world.servers[slot].isRestoring = false
            return ActionOutcome(
                succeeded: false,
                message: "\(world.vaults[vault].name) has no copy of that time any more.")
        }
        let hasImplant = Ransomware.wasOn(slot, at: copy, in: world)
        world.servers[slot].become(copyOf: copy, withImplant: hasImplant)
        let isProduction = order.text("into") == "production"
        world.servers[slot].standing = isProduction ? .connected : .inCleanRoom
        let age = DrillDuration(milliseconds: world.now - copy).age
        return .done(
            "\(world.servers[slot].name) is restored from a copy that is \(age) old; what was saved"
                + " after that is not in it. It stands in "
                + (isProduction ? "production." : "the clean room, out of reach."))
    }

    private static func vault(of order: Order, in world: World) -> Int? {
        guard let ref = order.component("from"), let index = world.index(of: ref),
            world.places[index].kind == Vault.self
        else { return nil }
        return world.places[index].slot
    }

    /// What is lost through restoring, as the gap in what people saved; `nil` without servers.
    static func dataLoss(in world: World) -> DataLoss? {
        guard !world.servers.isEmpty else { return nil }
        let isRestored = world.servers.contains { $0.restoredFrom != nil }
        var result = DataLoss(lostWrites: 0, span: .zero, isAtRisk: !isRestored)
        for server in world.servers {
            let seconds = server.lostSeconds
            result.lostWrites += Int((seconds * server.changes).rounded())
            result.span = max(result.span, DrillDuration(seconds: seconds.rounded()))
        }
        return result
    }
}

extension DrillDuration {
    /// An age in the words that people use for it: hours below two days, days from then on.
    var age: String {
        let hours = milliseconds / 3_600_000
        if hours >= 48 { return "\(hours / 24) days" }
        return hours >= 1 ? words : "\(max(1, milliseconds / 60_000)) min"
    }
}
