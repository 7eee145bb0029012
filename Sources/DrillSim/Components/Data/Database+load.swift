internal import DrillModel

extension Database {
    /// How much of what queries want is in memory.
    struct Buffers: Sendable {
        private let penalty: Double
        private let queries: Double
        /// How warm a replica's or standby's buffers are when it takes over.
        let replicaWarmth: Double
        var warmth = 1.0
        /// Whether the last second has made queries faster by little.
        private(set) var isSteady = true

        init(_ setup: ComponentSetup) {
            penalty = max(1, setup.quantity("cold_penalty"))
            queries = max(1, setup.quantity("warm_queries"))
            replicaWarmth = setup.quantity("replica_warmth")
        }

        /// The speed of queries as a share of that with warm buffers.
        var speed: Double { 1 / (1 + (penalty - 1) * (1 - warmth)) }

        /// Each query brings in what it missed, so that the gap shrinks exponentially.
        mutating func warm(by served: Double) {
            guard warmth < 1 else { return }
            let before = speed
            defer { isSteady = speed - before <= 0.002 * speed }
            warmth = 1 - (1 - warmth) * ExactMath.exp(-served / queries)
        }
    }

    /// What weighs on the database besides the queries of its callers.
    struct Burden: Sendable {
        private let contention: Double
        private var diskFactor = 1.0
        private var diskUntil: Int64 = -1
        /// Connections that are open and do nothing, and how many more a second.
        private(set) var leaked = 0.0
        var leakRate = 0.0
        var report: HeavyReport?
        var change: SchemaChange?

        init(_ setup: ComponentSetup) {
            contention = setup.quantity("contention")
        }

        /// Whether a lock holds every query up.
        var isLocked: Bool { change != nil }

        /// The speed that is left to the callers' queries, with so many more queries than cores.
        func speed(crowd: Double) -> Double {
            guard !isLocked else { return Self.lockedSpeed }
            let left = 1 - (report?.takenShare ?? 0)
            return left / (diskFactor * (1 + contention * crowd))
        }

        /// The speed behind a lock: next to none, as the network needs a number above 0.
        private static let lockedSpeed = 1e-4

        /// Until when it stays as it is unless somebody changes it.
        func lastsUntil(at time: Int64) -> Int64 {
            guard leakRate == 0, report == nil, change == nil else { return time }
            return time < diskUntil ? diskUntil : .max
        }

        mutating func slowDisk(by factor: Double, until time: Int64) {
            diskFactor = max(1, factor)
            diskUntil = time
        }

        mutating func cureDisk() {
            diskFactor = 1
        }

        mutating func closeIdle() {
            leaked = 0
        }

        /// Lets the second that ends now pass.
        mutating func pass(at time: Int64) {
            if time >= diskUntil { diskFactor = 1 }
            leaked += leakRate
            report?.pass(at: time)
            if let change, change.endsAt <= time { self.change = nil }
        }

        /// Ends every connection and statement, as a restart does.
        mutating func disconnect(at time: Int64) {
            leaked = 0
            report?.end(at: time)
        }

        /// The busy share of the cores: a report works, what waits for a lock does not.
        func busyShare(of node: FlowNode, cores: Int) -> Double {
            if isLocked { return min(1, 1 / Double(cores)) }
            let taken = report?.takenShare ?? 0
            return min(1, taken + (1 - taken) * node.busyShare)
        }

        /// For how long the longest statement has been running, in seconds.
        func longestStatement(at time: Int64) -> Double {
            let began = [change?.began, report?.runningSince].compactMap(\.self).min()
            return began.map { Double(time - $0) / 1000 } ?? 0
        }
    }

    /// A tenant's report that scans everything, and is sent again whenever it has ended.
    struct HeavyReport: Sendable {
        let tenant: String
        /// Who sends the most requests, which is somebody else.
        let busiest: String
        let share: Double
        let duration: Int64
        let pause: Int64
        /// The instant at which the present run began; `nil` between two runs.
        private(set) var runningSince: Int64?
        private var nextRun: Int64
        /// The longest that a statement may run, and the share of the cores that the tenant gets.
        var limit: Int64?
        var cap = 1.0

        init(_ fault: Order, lasting duration: Int64, at time: Int64) {
            tenant = fault.text("tenant") ?? ""
            busiest = fault.text("busiest") ?? ""
            share = fault.quantity("share") ?? 0.8
            pause = Int64((fault.quantity("pause") ?? 45) * 1000)
            self.duration = duration
            runningSince = time
            nextRun = time
        }

        /// The share of the cores that it takes now.
        var takenShare: Double { runningSince == nil ? 0 : min(share, cap) }

        mutating func pass(at time: Int64) {
            guard let began = runningSince else {
                if time >= nextRun { runningSince = time }
                return
            }
            // With fewer cores the same work takes longer.
            let needed = Double(duration) * max(1, share / min(share, cap))
            if time - began >= min(Int64(needed), limit ?? .max) { end(at: time) }
        }

        /// Ends the present run; its sender tries again after the pause.
        mutating func end(at time: Int64) {
            guard runningSince != nil else { return }
            runningSince = nil
            nextRun = time + pause
        }
    }

    /// A change of the schema that holds a lock while it runs, and while it is rolled back.
    struct SchemaChange: Sendable {
        let began: Int64
        var endsAt: Int64
        var isRollingBack = false
    }
}
