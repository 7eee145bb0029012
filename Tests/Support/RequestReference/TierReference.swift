/// One tier, request by request: M/M/c, first come first served, with clients' time-outs and retries.
///
/// Written for its plainness, as the truth against which the simulator's flows are checked.
package struct TierReference {
    private let experiment: TierExperiment
    private let keepsSojourns: Bool
    private var random: SplitMix
    private var station: Station
    private var agenda = Agenda<Happening>()
    /// Time-outs come in the order of the attempts, because all clients wait equally long.
    private var timeouts = Line<Int>()
    private var requests: [Request] = []
    private var run: TierRun

    private enum Happening {
        case completion(request: Int)
        case retry(attempt: Int)
    }

    private struct Request {
        var arrival: Double
        var attempt: Int
        var isDone = false
    }

    /// Runs an experiment once.
    ///
    /// - Parameters:
    ///   - experiment: what is run.
    ///   - seed: decides every draw.
    ///   - keepsSojourns: whether the times of all requests are returned.
    /// - Returns: what became of the requests.
    package static func run(
        _ experiment: TierExperiment, seed: UInt64, keepsSojourns: Bool = false
    ) -> TierRun {
        var reference = Self(experiment, seed: seed, keepsSojourns: keepsSojourns)
        reference.advance()
        return reference.run
    }

    private init(_ experiment: TierExperiment, seed: UInt64, keepsSojourns: Bool) {
        self.experiment = experiment
        self.keepsSojourns = keepsSojourns
        random = SplitMix(seed: seed)
        station = Station(servers: experiment.servers)
        run = TierRun(seconds: Int(experiment.duration))
    }

    private mutating func advance() {
        let fastest = experiment.arrivalRate * max(1, experiment.surgeFactor)
        var arrival = random.exponential(rate: fastest)
        while true {
            let timeout = timeouts.first.map { requests[$0].arrival + experiment.timeout }
            let now = min(arrival, agenda.nextTime, timeout ?? .infinity)
            guard now < experiment.duration else { return }
            if now == arrival {
                // Thinning: candidates come at the fastest rate, and some of them are nobody.
                if random.uniform() * fastest < rate(at: now) { arrive(at: now, attempt: 0) }
                arrival = now + random.exponential(rate: fastest)
            } else if now == timeout {
                expire(at: now)
            } else {
                switch agenda.removeNext() {
                case .completion(let request): complete(request, at: now)
                case .retry(let attempt): arrive(at: now, attempt: attempt)
                }
            }
        }
    }

    private func rate(at time: Double) -> Double {
        let factor = experiment.surge.contains(time) ? experiment.surgeFactor : 1
        return experiment.arrivalRate * factor
    }

    private mutating func arrive(at now: Double, attempt: Int) {
        let number = requests.count
        requests.append(Request(arrival: now, attempt: attempt))
        run.attempts[Int(now)] += 1
        if experiment.timeout.isFinite { timeouts.append(number) }
        if station.enter(number) { work(on: number, from: now) }
    }

    private mutating func work(on request: Int, from now: Double) {
        let time = random.exponential(rate: experiment.serviceRate)
        agenda.add(.completion(request: request), at: now + time)
    }

    private mutating func complete(_ request: Int, at now: Double) {
        let sojourn = now - requests[request].arrival
        requests[request].isDone = true
        if sojourn <= experiment.timeout { run.good[Int(now)] += 1 }
        if keepsSojourns { run.sojourns.append(sojourn) }
        if let next = station.leave() { work(on: next, from: now) }
    }

    /// The oldest client who still counts stops waiting, and may try again.
    private mutating func expire(at now: Double) {
        guard let number = timeouts.popFirst(), !requests[number].isDone else { return }
        let next = requests[number].attempt + 1
        guard next < experiment.attempts, random.uniform() < experiment.retryShare else { return }
        agenda.add(.retry(attempt: next), at: now + random.uniform(in: experiment.backoff))
    }
}
