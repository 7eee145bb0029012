/// A call that one node makes to another for its requests, with the caller's policy for it.
package struct FlowCall: Sendable {
    /// Requests to the callee for one request of the caller; less than 1 is a chance.
    package struct Demand: Hashable, Sendable {
        package var reads: Double
        package var writes: Double

        package init(reads: Double = 0, writes: Double = 0) {
            self.reads = reads
            self.writes = writes
        }

        var total: Double { reads + writes }
    }

    package let caller: Int
    package var callee: Int
    package var perRead: Demand
    package var perWrite: Demand
    /// How long the caller waits for one attempt, in seconds.
    package var timeout = 30.0
    /// How often the caller tries.
    package var attempts = 1
    /// Further attempts for one first attempt, at most.
    package var retryBudget = Double.infinity
    /// Calls at once, at most; further ones fail at once (a bulkhead).
    package var pool = Double.infinity
    /// The share of the calls that are made at all; the rest fails at once (a breaker).
    package var letThrough = 1.0
    /// The share that the network carries; the rest runs into the time-out.
    package var reach = 1.0
    /// The time on the way, both directions together, in seconds.
    package var networkTime = 0.0
    /// The share of the failures that the caller cannot do without; the rest has a fallback.
    package var essential = 1.0
    /// Whether the caller's worker waits for the answer.
    package var isAwaited = true

    /// The share that the regions let through; the network's own business.
    var regionReach = 1.0
    /// The share of the calls that fail in the end.
    package private(set) var readFailure = 0.0
    package private(set) var writeFailure = 0.0
    /// The mean time that a call holds its caller, attempts together, in seconds.
    package private(set) var hold = 0.0
    /// The share of single attempts that fail, of those made.
    package private(set) var attemptFailure = 0.0
    /// Further attempts for one first attempt.
    package private(set) var retries = 0.0
    /// Calls a second that the caller asks for, and those at once that would take.
    package private(set) var asked = 0.0
    package private(set) var concurrency = 0.0
    /// Attempts in the last second, and those of them that failed; calls that were not even made.
    package private(set) var lastSecond = Counts()
    private var second = Counts()
    private var poolShare = 1.0
    private var writeShare = 0.0

    /// Attempts of a span of time.
    package struct Counts: Hashable, Sendable {
        package var attempted = 0.0
        package var failed = 0.0
        package var notMade = 0.0

        var isEmpty: Bool { attempted + notMade == 0 }
    }

    init(caller: Int, callee: Int, perRead: Demand, perWrite: Demand) {
        self.caller = caller
        self.callee = callee
        self.perRead = perRead
        self.perWrite = perWrite
    }

    /// Gives the callee its requests for what the caller has worked on in a sub-step.
    mutating func make(
        reads: Double, writes: Double, seconds: Double
    ) -> (reads: Double, writes: Double) {
        let firstReads = reads * perRead.reads + writes * perWrite.reads
        let firstWrites = reads * perRead.writes + writes * perWrite.writes
        let first = firstReads + firstWrites
        asked = first / seconds
        guard first > 0 else { return (0, 0) }
        writeShare = firstWrites / first
        let made = letThrough * poolShare
        let factor = made * (1 + retries)
        second.attempted += first * factor
        second.failed += first * factor * attemptFailure
        second.notMade += first * (1 - made)
        let arriving = factor * reach * regionReach
        return (firstReads * arriving, firstWrites * arriving)
    }

    /// Works out what calls come to, from what the callee answers now.
    mutating func judge(_ answer: FlowAnswer) {
        let carried = reach * regionReach
        let readFails = 1 - carried * answer.read.succeeded
        let writeFails = 1 - carried * answer.write.succeeded
        attemptFailure = readFails + (writeFails - readFails) * writeShare
        guard readFails + writeFails > 0 else {
            retries = 0
            let made = holdWorkers(for: min(timeout, networkTime + min(answer.latency, timeout)))
            (readFailure, writeFailure) = (1 - made, 1 - made)
            return
        }
        let time = carried * attemptTime(answer) + (1 - carried) * timeout
        var part = 0.0
        retries = 0
        if attempts > 1, attemptFailure > 0 {
            let wanted = wantedRetries
            retries = min(wanted, retryBudget)
            part = wanted > 0 ? retries / wanted : 0
        }
        let made = holdWorkers(for: time * (1 + retries))
        readFailure = 1 - made * (1 - remaining(readFails, part))
        writeFailure = 1 - made * (1 - remaining(writeFails, part))
    }

    /// Lets each call take so many seconds, attempts together; returns the share that is made at all.
    private mutating func holdWorkers(for each: Double) -> Double {
        concurrency = asked * letThrough * each
        poolShare = concurrency > pool ? pool / concurrency : 1
        let made = letThrough * poolShare
        hold = made * each
        return made
    }

    /// Adds what the call means for each request of the caller.
    ///
    /// Mutating so that the call is read in place.
    @inline(__always)
    mutating func weigh(on burden: inout CallBurden) {
        guard isAwaited else { return }
        burden.readHold += perRead.total * hold
        burden.writeHold += perWrite.total * hold
        guard readFailure + writeFailure > 0 else { return }
        burden.readSuccess *= 1 - min(1, failures(for: perRead))
        burden.writeSuccess *= 1 - min(1, failures(for: perWrite))
    }

    /// Failed calls that the caller cannot do without, for one request of a demand.
    private func failures(for demand: Demand) -> Double {
        essential * (demand.reads * readFailure + demand.writes * writeFailure)
    }

    /// Seconds until an attempt that the network carries has come to its end.
    private func attemptTime(_ answer: FlowAnswer) -> Double {
        let (read, write) = (answer.read, answer.write)
        let refused = read.refused + (write.refused - read.refused) * writeShare
        let late = read.late + (write.late - read.late) * writeShare
        let inTime = max(0, 1 - refused - late)
        return min(timeout, networkTime + late * timeout + inTime * min(answer.latency, timeout))
    }

    /// Further attempts for a first one, when each fails alike.
    private var wantedRetries: Double {
        var sum = 0.0
        var share = 1.0
        for _ in 1..<attempts {
            share *= attemptFailure
            sum += share
        }
        return sum
    }

    /// The share that fails after all attempts; `part` of the failed ones are tried again.
    private func remaining(_ failure: Double, _ part: Double) -> Double {
        guard part > 0 else { return failure }
        var all = 1.0
        for _ in 1..<attempts { all *= failure }
        return failure * (1 - part * (1 - all))
    }

    /// Closes the second that ends now.
    mutating func closeSecond() {
        guard !second.isEmpty || !lastSecond.isEmpty else { return }
        lastSecond = second
        second = Counts()
    }
}
