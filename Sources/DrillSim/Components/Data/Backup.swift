internal import DrillModel

/// The physical backups of a database and the archive of its log.
struct Backup: Component {
    static let spec = ComponentSpec.backup
    static var storage: WritableKeyPath<World, ContiguousArray<Backup>> { \.backups }

    let index: Int
    /// The slot of the database.
    let database: Int
    private let size: Double
    private let interval: Double
    private let newestAge: Double
    private let isNewestIncompatible: Bool
    private let logInterval: Int64
    private let logSpeed: Double
    private let provision: ClosedRange<Double>
    private let copyRate: ClosedRange<Double>
    private let draws: RandomStream
    /// How much of the database's history is in the archive, and up to which instant.
    private(set) var archivedPosition = 0.0
    private var archivedAt: Int64 = 0
    private var nextUpload: Int64
    private var isArchiving = true
    private let isImmutable: Bool
    /// Whether somebody has deleted them all, with the archive of the log.
    private(set) var isDeleted = false
    /// Backups known to restore, and known not to.
    private var good: [Choice] = []
    private var bad: [Choice] = []
    private var restore: Restore?

    /// The backups that can be asked for.
    enum Choice: String, Sendable {
        case newest, previous
    }

    /// The phases of a restore by the instants at which they end.
    struct Restore: Sendable {
        let began: Int64
        let provisioned: Int64
        let copied: Int64
        let started: Int64
        let ends: Int64
        let target: Int
    }

    init(_ setup: ComponentSetup) {
        index = setup.index
        database = setup.slot("of", of: Database.self) ?? -1
        size = setup.quantity("size")
        interval = setup.quantity("interval")
        newestAge = setup.quantity("newest")
        isNewestIncompatible = setup.flag("newest_incompatible")
        isImmutable = setup.flag("immutable")
        logInterval = max(1000, setup.milliseconds("log_interval"))
        logSpeed = max(1, setup.quantity("log_speed"))
        let slowest = setup.quantity("provision_max")
        provision = min(setup.quantity("provision_min"), slowest)...slowest
        let fastest = max(1, setup.quantity("copy_rate_max"))
        copyRate = min(max(1, setup.quantity("copy_rate_min")), fastest)...fastest
        draws = setup.stream("restores")
        nextUpload = Int64(draws.uniform(0, from: 0, to: Double(logInterval)))
    }

    static func steadyUntil(_ slot: Int, in world: World) -> Int64 { .max }

    static func tick(_ slot: Int, in world: inout World) {
        let backup = world.backups[slot]
        guard backup.isArchiving, !backup.isDeleted, backup.database >= 0,
            world.now >= backup.nextUpload
        else { return }
        world.backups[slot].nextUpload += backup.logInterval
        guard world.databases[backup.database].isRunning else { return }
        world.backups[slot].archivedPosition = world.databases[backup.database].committed
        world.backups[slot].archivedAt = world.now
    }

    private func isIncompatible(_ choice: Choice) -> Bool {
        choice == .newest && isNewestIncompatible
    }

    /// The age of a backup in seconds.
    private func age(_ choice: Choice, at time: Int64) -> Double {
        newestAge + Double(time) / 1000 + (choice == .previous ? interval : 0)
    }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let backup = world.backups[slot]
        guard !backup.isDeleted else {
            return .refused("There is no backup: somebody has deleted them all.")
        }
        guard order.verb == "restore" else {
            return .takes(Int64(backup.draws.uniform(order.number, from: 480, to: 720) * 1000))
        }
        let choice = Choice(order)
        guard !backup.bad.contains(choice) else {
            return .refused(
                "The \(choice.rawValue) backup is known not to start on this engine. Take another.")
        }
        guard let target = backup.target(order, in: world) else {
            return .refused("Name the empty instance that is to get the data: “to=…”.")
        }
        guard isFree(target, in: world), backup.restore == nil else {
            return .refused("\(world.name(of: target)) is in use, or a restore runs already.")
        }
        if order.text("point") == "before-falsified",
            !world.databases[backup.database].falsified.isLocated
        {
            return .refused("Nobody has found the first falsified write: `find-falsified` first.")
        }
        let plan = backup.plan(choice, to: target, number: order.number, at: world.now)
        world.backups[slot].restore = plan
        return .takes(plan.ends - world.now)
    }

    /// Whether a database is empty, or was restored and is not used by anybody.
    private static func isFree(_ target: Int, in world: World) -> Bool {
        let database = world.databases[target]
        if database.machine == .empty { return true }
        return database.forkedAt != nil
            && !world.flow.calls.contains { $0.callee == database.index }
            && !world.queues.contains { $0.handler == database.index }
    }

    /// Draws how long each phase of a restore takes.
    private func plan(
        _ choice: Choice, to target: Int, number: UInt64, at time: Int64
    ) -> Restore {
        let lots = number &* 4
        let wait = draws.uniform(lots, from: provision.lowerBound, to: provision.upperBound)
        let rate = draws.uniform(lots &+ 1, from: copyRate.lowerBound, to: copyRate.upperBound)
        let start = draws.uniform(lots &+ 2, from: 120, to: 240)
        let provisioned = time + Int64(wait * 1000)
        let copied = provisioned + Int64(size / rate * 1000)
        let started = copied + Int64(start * 1000)
        let log = isIncompatible(choice) ? 0 : age(choice, at: time) / logSpeed
        return Restore(
            began: time, provisioned: provisioned, copied: copied, started: started,
            ends: started + Int64(log * 1000), target: target)
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        let choice = Choice(order)
        let isBad = world.backups[slot].isIncompatible(choice)
        if isBad {
            world.backups[slot].bad.append(choice)
        } else {
            world.backups[slot].good.append(choice)
        }
        guard order.verb == "restore" else { return verdict(on: choice, isBad: isBad) }
        world.backups[slot].restore = nil
        guard !isBad else {
            return ActionOutcome(
                succeeded: false,
                message: "The copy is complete, but the engine does not start: the files were"
                    + " written by"
                    + " another major version. The instance is empty again.")
        }
        return finishRestore(order, slot, in: &world)
    }

    private static func verdict(on choice: Choice, isBad: Bool) -> ActionOutcome {
        .done(
            isBad
                ? "The \(choice.rawValue) backup does NOT start on this engine: its files were"
                    + " written"
                    + " by another major version. A restore of it would fail after the copy."
                : "The \(choice.rawValue) backup starts on this engine, and its log is complete.")
    }

    private static func finishRestore(
        _ order: Order, _ slot: Int, in world: inout World
    ) -> ActionOutcome {
        let backup = world.backups[slot]
        guard let target = backup.target(order, in: world) else {
            return ActionOutcome(succeeded: false, message: "The instance is not there any more.")
        }
        var position = backup.archivedPosition
        var falsified = world.databases[backup.database].falsified
        if order.text("point") == "before-falsified", let first = falsified.firstAt {
            position = min(position, first)
            falsified = Database.Falsified()
        }
        falsified.share = 0
        world.databases[target].receiveBackup(
            of: backup.database, upTo: position, falsified: falsified, at: world.now)
        Database.followState(target, in: &world)
        let until = world.databases[backup.database].log.time(of: position)
        let age = DrillDuration(milliseconds: (world.now - until) / 60_000 * 60_000)
        return .done(
            "\(world.name(of: target)) has the data up to \(age) ago and takes writes. Its"
                + " buffers are"
                + " cold, and nothing uses it yet: `take-over`.")
    }

    private func target(_ order: Order, in world: World) -> Int? {
        guard let ref = order.component("to") else { return nil }
        return world.databases.indices.first { world.name(of: $0) == ref }
    }

    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        guard fault.verb != "deleted" else { return delete(slot, in: &world) }
        world.backups[slot].isArchiving = fault.verb == "archive-runs"
        world.backups[slot].nextUpload = world.now
    }

    private static func delete(_ slot: Int, in world: inout World) {
        let backup = world.backups[slot]
        guard !backup.isImmutable else {
            return world.remark(
                backup.index, "Deleting every backup was refused: they are locked until their time."
            )
        }
        world.backups[slot].isDeleted = true
        world.backups[slot].good = []
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let backup = world.backups[slot]
        values.append(backup.isDeleted ? .nan : backup.age(.newest, at: world.now))
        values.append(
            backup.isDeleted ? .nan : Double(world.now - backup.archivedAt) / 1000)
        values.append(backup.good.isEmpty ? 0 : 1)
        guard let restore = backup.restore else {
            values.append(0)
            values.append(.nan)
            return
        }
        let ends = [restore.provisioned, restore.copied, restore.started, restore.ends]
        values.append(Double(1 + ends.count { $0 <= world.now }))
        values.append(
            Double(world.now - restore.began) / Double(max(1, restore.ends - restore.began)))
    }
}

extension Backup.Choice {
    fileprivate init(_ order: Order) {
        self = order.text("backup") == "previous" ? .previous : .newest
    }
}
