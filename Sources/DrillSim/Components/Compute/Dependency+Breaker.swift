extension Dependency {
    /// A circuit breaker as the fleet of callers has it, in the manner of resilience4j.
    ///
    /// Each instance has one of its own in reality; with calls spread evenly they open and close
    /// within a second or two of each other, and are one here.
    struct Breaker: Sendable {
        private enum State {
            case closed
            case open(until: Int64)
            case halfOpen
        }

        private let threshold: Double
        private let window: Double
        private let openTime: Int64
        private let probes: Double
        private(set) var isPresent: Bool
        private var state = State.closed
        /// The calls of the window, and those of them that failed.
        private var calls = 0.0
        private var failures = 0.0

        init(_ setup: ComponentSetup) {
            threshold = setup.quantity("breaker_failures")
            window = max(1, setup.quantity("breaker_window"))
            openTime = setup.milliseconds("breaker_open")
            probes = setup.quantity("breaker_probes")
            isPresent = setup.flag("breaker")
        }

        /// 0 closed, 1 half-open, 2 open.
        var stateNumber: Double {
            switch state {
            case .closed: 0
            case .halfOpen: 1
            case .open: 2
            }
        }

        /// Whether it stays as it is while calls fare as in the last second: the window is full of them.
        var isSteady: Bool {
            guard isPresent else { return true }
            guard case .closed = state else { return false }
            return failures < 0.9 * threshold * calls
        }

        mutating func setPresent(_ isThere: Bool) {
            guard isThere != isPresent else { return }
            isPresent = isThere
            close()
        }

        private mutating func close() {
            state = .closed
            (calls, failures) = (0, 0)
        }

        /// The share of the calls that it lets through, when so many a second are asked for.
        func letThrough(asked: Double) -> Double {
            switch state {
            case .closed: 1
            case .open: 0
            case .halfOpen: asked > probes ? probes / asked : 1
            }
        }

        /// Judges the last second; says in words what has changed.
        mutating func judge(_ last: FlowCall.Counts, at time: Int64) -> String? {
            switch state {
            case .closed:
                count(last)
                guard calls >= window, failures >= threshold * calls else { return nil }
                state = .open(until: time + openTime)
                return "The breaker is open: \(Int((failures / calls * 100).rounded())) % of the"
                    + " last calls had failed."
            case .open(let until):
                guard time >= until else { return nil }
                state = .halfOpen
                return "The breaker is half-open and lets \(Int(probes)) calls try."
            case .halfOpen:
                guard last.attempted > 0 else { return nil }
                if last.failed >= threshold * last.attempted {
                    state = .open(until: time + openTime)
                    return "The breaker is open again: the calls that tried have failed."
                }
                close()
                return "The breaker is closed: the calls that tried were answered."
            }
        }

        /// Takes the calls of a second into the window; older ones fall out of it.
        private mutating func count(_ second: FlowCall.Counts) {
            let kept = calls > 0 ? max(0, min(1, (window - second.attempted) / calls)) : 0
            calls = calls * kept + second.attempted
            failures = failures * kept + second.failed
        }
    }
}
