extension Service {
    /// One instance: it boots, warms up, and is in service while probes find it healthy.
    struct Instance: Sendable {
        /// The instant from which it runs.
        var readyAt: Int64
        var isInService: Bool
        /// Probes in a row that did not agree with `isInService`.
        var contradictions = 0
        /// The number of its zone; -1 without one.
        var zone = -1
        /// The instant at which it was lost without a word, and that at which it is given up and
        /// replaced.
        var lostAt: Int64?
        var givenUpAt: Int64 = .max

        /// An instance that has run for long.
        static let settled = Instance(readyAt: -1_000_000_000, isInService: true)

        func isRunning(at time: Int64) -> Bool { time >= readyAt && lostAt == nil }

        /// It waits for a node that there is not.
        var isPending: Bool { readyAt == .max }

        /// One that waits for a node.
        static let pending = Instance(readyAt: .max, isInService: false)

        /// Whether it is in service and as fast as it gets, and no probe has found otherwise.
        func isSettled(at time: Int64, rules: ScalingRules) -> Bool {
            isInService && lostAt == nil && contradictions == 0 && time - readyAt >= rules.warmUp
        }

        /// Until when it stays as it is but for its speed, unless a probe finds out what it is.
        func steadyUntil(at time: Int64, isProbed: Bool) -> Int64 {
            guard lostAt == nil else { return time }
            if time < readyAt { return readyAt }
            return isInService || isProbed ? .max : readyAt + Service.readinessDelay
        }

        /// The speed as a share of that of a warm instance.
        func speed(at time: Int64, rules: ScalingRules) -> Double {
            let age = Double(time - readyAt)
            let warmth = rules.warmUp > 0 ? min(1, max(0, age / Double(rules.warmUp))) : 1
            return rules.coldSpeed + (1 - rules.coldSpeed) * warmth
        }
    }

    /// Instances that the load balancer sends requests to.
    @inline(__always) var inServiceCount: Int {
        isSettled ? instances.count : instances.reduce(0) { $0 + ($1.isInService ? 1 : 0) }
    }

    /// Instances that get requests and can answer them.
    var servingCount: Int {
        instances.reduce(0) { $0 + ($1.isInService && $1.lostAt == nil ? 1 : 0) }
    }

    /// Instances that stand, whether they have booted or not.
    var runningNow: Int {
        instances.reduce(0) { $0 + ($1.lostAt == nil && !$1.isPending ? 1 : 0) }
    }

    /// Milliseconds until an instance that runs is found ready, where no load balancer probes it: a
    /// readiness probe every 10 s (Kubernetes' default).
    static let readinessDelay: Int64 = 10_000

    /// Takes instances in and out by their own readiness, where no load balancer probes them.
    ///
    /// Out 40 s after they are lost: the grace period of a silent node (Kubernetes' default).
    mutating func noteReadiness(at time: Int64) {
        for number in instances.indices {
            if let lostAt = instances[number].lostAt {
                if time - lostAt >= 40_000 { instances[number].isInService = false }
            } else if !instances[number].isPending {
                instances[number].isInService =
                    time - instances[number].readyAt >= Self.readinessDelay
            }
        }
    }

    /// Instances that have booted, whether probes found them or not.
    func runningCount(at time: Int64) -> Int {
        instances.reduce(0) { $0 + ($1.isRunning(at: time) ? 1 : 0) }
    }

    /// Notes a probe; enough of them in a row put an instance in service or out of it.
    mutating func noteProbe(
        of number: Int, answered: Bool, at time: Int64, failuresToRemove: Int, successesToAdd: Int
    ) {
        let isHealthy = answered && instances[number].isRunning(at: time)
        guard isHealthy != instances[number].isInService else {
            if instances[number].contradictions > 0 { instances[number].contradictions = 0 }
            return
        }
        instances[number].contradictions += 1
        let needed = isHealthy ? successesToAdd : failuresToRemove
        guard instances[number].contradictions >= needed else { return }
        instances[number].isInService = isHealthy
        instances[number].contradictions = 0
    }
}
