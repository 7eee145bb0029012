import Foundation

/// A service with a cache in front of a database, request by request.
///
/// The cache is a set of keys: a key is in it from the answer of the first query for it that came
/// in time, and queries for the same key run beside each other until then.
package struct CacheReference {
    private let experiment: CacheExperiment
    private var random: SplitMix
    private var service: Station
    private var database: Station
    private var isHeld: [Bool]
    private var agenda = Agenda<Happening>()
    /// All clients wait equally long, and so do all workers: time-outs come in order.
    private var clientTimeouts = Line<Int>()
    private var queryTimeouts = Line<Int>()
    private var requests: [Request] = []
    private var queries: [Query] = []
    private var run: CacheRun

    private enum Happening {
        case computed(request: Int)
        case queried(query: Int)
        case retry(attempt: Int)
    }

    private struct Request {
        var arrival: Double
        var attempt: Int
        /// Whether the client has an answer, or has gone.
        var isOver = false
    }

    private struct Query {
        var start: Double
        var request: Int
        /// The key's number; -1 for an answer that cannot be cached.
        var key: Int
        var isDone = false
        var isAbandoned = false
    }

    /// Runs an experiment once; `seed` decides every draw.
    package static func run(_ experiment: CacheExperiment, seed: UInt64) -> CacheRun {
        var reference = Self(experiment, seed: seed)
        reference.advance()
        return reference.run
    }

    private init(_ experiment: CacheExperiment, seed: UInt64) {
        self.experiment = experiment
        random = SplitMix(seed: seed)
        service = Station(servers: experiment.workers)
        database = Station(servers: experiment.cores)
        isHeld = Array(repeating: true, count: experiment.keys)
        run = CacheRun(seconds: experiment.duration)
    }

    private mutating func advance() {
        var arrival = random.exponential(rate: experiment.arrivalRate)
        var flush = Double(experiment.flush)
        while true {
            let client = clientTimeouts.first.map { requests[$0].arrival + experiment.timeout }
            let query = queryTimeouts.first.map { queries[$0].start + experiment.queryTimeout }
            let now = min(
                min(arrival, agenda.nextTime, flush), min(client ?? .infinity, query ?? .infinity))
            guard now < Double(experiment.duration) else { return }
            switch now {
            case flush:
                isHeld = Array(repeating: false, count: experiment.keys)
                flush = .infinity
            case arrival:
                arrive(at: now, attempt: 0)
                arrival = now + random.exponential(rate: experiment.arrivalRate)
            case client: expireClient(at: now)
            case query: expireQuery(at: now)
            default: happen(agenda.removeNext(), at: now)
            }
        }
    }

    private mutating func happen(_ happening: Happening, at now: Double) {
        switch happening {
        case .computed(let request): lookUp(for: request, at: now)
        case .queried(let query): finish(query, at: now)
        case .retry(let attempt): arrive(at: now, attempt: attempt)
        }
    }

    private mutating func arrive(at now: Double, attempt: Int) {
        requests.append(Request(arrival: now, attempt: attempt))
        clientTimeouts.append(requests.count - 1)
        if service.enter(requests.count - 1) { compute(requests.count - 1, from: now) }
    }

    private mutating func compute(_ request: Int, from now: Double) {
        let time = random.exponential(rate: 1 / experiment.computeTime)
        agenda.add(.computed(request: request), at: now + time)
    }

    /// Asks the cache, and the database where the cache does not know.
    private mutating func lookUp(for request: Int, at now: Double) {
        let key = drawKey()
        run.lookups[Int(now)] += 1
        if key >= 0, isHeld[key] {
            run.hits[Int(now)] += 1
            answer(request, isGood: true, at: now)
        } else if database.length >= experiment.connections {
            answer(request, isGood: false, at: now)
        } else {
            queries.append(Query(start: now, request: request, key: key))
            queryTimeouts.append(queries.count - 1)
            if database.enter(queries.count - 1) { query(queries.count - 1, from: now) }
        }
    }

    /// The number of a key by its popularity, which falls as 1 / (1 + skew · rank).
    private mutating func drawKey() -> Int {
        guard random.uniform() < experiment.bestHitRatio else { return -1 }
        let rank = (pow(1 + experiment.skew, random.uniform()) - 1) / experiment.skew
        return min(Int(rank * Double(experiment.keys)), experiment.keys - 1)
    }

    private mutating func query(_ query: Int, from now: Double) {
        let time = random.exponential(rate: 1 / experiment.queryTime)
        agenda.add(.queried(query: query), at: now + time)
    }

    private mutating func finish(_ number: Int, at now: Double) {
        queries[number].isDone = true
        if let next = database.leave() { query(next, from: now) }
        let done = queries[number]
        let isStored = !done.isAbandoned || random.uniform() < experiment.lateFill
        if isStored, done.key >= 0 { isHeld[done.key] = true }
        if !done.isAbandoned { answer(done.request, isGood: true, at: now) }
    }

    /// Ends a worker's part in a request.
    private mutating func answer(_ request: Int, isGood: Bool, at now: Double) {
        if let next = service.leave() { compute(next, from: now) }
        guard !requests[request].isOver else { return }
        requests[request].isOver = true
        if isGood {
            run.good[Int(now)] += 1
        } else {
            tryAgain(after: requests[request].attempt, at: now)
        }
    }

    private mutating func expireQuery(at now: Double) {
        guard let query = queryTimeouts.popFirst(), !queries[query].isDone else { return }
        queries[query].isAbandoned = true
        answer(queries[query].request, isGood: false, at: now)
    }

    private mutating func expireClient(at now: Double) {
        guard let request = clientTimeouts.popFirst(), !requests[request].isOver else { return }
        requests[request].isOver = true
        tryAgain(after: requests[request].attempt, at: now)
    }

    private mutating func tryAgain(after attempt: Int, at now: Double) {
        guard attempt + 1 < experiment.attempts else { return }
        let pause = random.uniform(in: experiment.backoff)
        agenda.add(.retry(attempt: attempt + 1), at: now + pause)
    }
}
