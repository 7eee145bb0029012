import DrillModel

/// Copies of servers, locked against deletion or not.
struct Vault: Sendable {
    let name: ComponentRef
    /// The server that manages it; `nil` where none of the estate does.
    let server: Int?
    let isLocked: Bool
    let restoreRate: Double
    private let interval: Int64
    /// When the newest copy at the start of the session was taken; before 0.
    private let firstCopyAt: Int64
    private(set) var refusedDeletions = 0
    private(set) var copies: Int

    /// The instant of a copy; `nil` when there is none of that time.
    ///
    /// Copies are deleted from the oldest to the newest.
    func copy(_ which: String, breachAt: Int64) -> Int64? {
        guard copies > 0 else { return nil }
        guard which == "before-breach" else { return firstCopyAt }
        let back = (firstCopyAt - breachAt) / interval + 1
        return back < Int64(copies) ? firstCopyAt - back * interval : nil
    }

    /// Somebody tries to delete a copy; whether it is gone.
    mutating func deleteOne() -> Bool {
        guard !isLocked else {
            refusedDeletions += 1
            return false
        }
        copies = max(0, copies - 1)
        return true
    }
}

extension Vault: Component {
    static let spec = ComponentSpec.vault
    static var storage: WritableKeyPath<World, ContiguousArray<Vault>> { \.vaults }

    init(_ setup: ComponentSetup) {
        name = setup.definition.ref
        server = setup.slot("server", of: Server.self)
        isLocked = setup.flag("locked")
        restoreRate = max(1, setup.quantity("restore_rate"))
        interval = max(1000, setup.milliseconds("interval"))
        copies = setup.count("copies")
        let phase = setup.stream("phase").uniform(0, from: 0.05, to: 0.95)
        firstCopyAt = -Int64((Double(interval) * phase).rounded())
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let vault = world.vaults[slot]
        values.append(Double(vault.copies))
        values.append(Double(vault.refusedDeletions))
        values.append(
            vault.copies > 0 ? Double(world.now - vault.firstCopyAt) / 1000 : .nan)
    }
}
