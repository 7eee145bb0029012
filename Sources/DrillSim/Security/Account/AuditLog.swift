import DrillModel

/// The record of calls that are not ours, each with the time at which it can be found.
struct AuditLog: Sendable {
    private struct Record: Sendable {
        var calledAt: Int64
        var findableAt: Int64
        /// What was called, as an operator reads it.
        var text: String
    }

    private let delayMin: Int64
    private let delayMax: Int64
    private let queryTime: Int64
    private let delays: RandomStream
    private let readers: RandomStream
    private var records: [Record] = []
    /// How many suspicious calls the best query so far has found.
    private var findings = 0

    /// Records a call in every log of the account, to be found minutes later.
    static func record(_ text: String, in world: inout World) {
        for slot in world.auditLogs.indices { world.auditLogs[slot].add(text, at: world.now) }
    }

    private mutating func add(_ text: String, at now: Int64) {
        let draw = delays.uniform(UInt64(records.count))
        let delay = delayMin + Int64((Double(delayMax - delayMin) * draw).rounded())
        records.append(Record(calledAt: now, findableAt: now + delay, text: text))
    }
}

extension AuditLog: Component {
    static let spec = ComponentSpec.auditLog
    static var storage: WritableKeyPath<World, ContiguousArray<AuditLog>> { \.auditLogs }

    init(_ setup: ComponentSetup) {
        delayMin = setup.milliseconds("delay_min")
        delayMax = setup.milliseconds("delay_max")
        queryTime = setup.milliseconds("query_time")
        delays = setup.stream("delay")
        readers = setup.stream("readers")
    }

    /// Whoever reads the same log may see that it is being searched.
    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let log = world.auditLogs[slot]
        Adversary.mayNotice(withLuck: log.readers.uniform(order.number), in: &world)
        return .takes(log.queryTime)
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        .done(world.auditLogs[slot].query(at: world.now))
    }

    private mutating func query(at now: Int64) -> String {
        let found = records.filter { $0.findableAt <= now }
        findings = max(findings, found.count)
        let limit = "On record up to \(Self.ago(delayMax)); later calls may be missing."
        guard !found.isEmpty else { return "Found nothing that is not ours. \(limit)" }
        let calls = found.map { "\($0.text) \(Self.ago(now - $0.calledAt))" }
        return "Found \(calls.joined(separator: "; ")). \(limit)"
    }

    /// A length of time as an age, in whole minutes: every clock that is shown counts from elsewhere.
    private static func ago(_ age: Int64) -> String {
        "\(max(1, age / 60_000)) min ago"
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        values.append(Double(world.auditLogs[slot].delayMax) / 1000)
        values.append(Double(world.auditLogs[slot].findings))
    }
}
