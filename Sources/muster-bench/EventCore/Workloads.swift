/// The models on which event cores are compared, in units so small that rounding does not matter.
///
/// `EventQueue.swift` and `Event.swift` beside this file are links to the simulator's own: only
/// within one module does the compiler treat the queue as it does in the simulator's loop.
enum Workloads {
    /// A queue with one server, 90 % busy; a unit is 10 µs of the mean service.
    ///
    /// - Parameter arrivals: The customers that come.
    /// - Returns: The events that happened and the mean time of a customer, in mean services.
    static func singleServer(arrivals: Int) -> (events: Int, meanSojourn: Double) {
        var random = Xoshiro(seed: 1)
        var queue = EventQueue()
        var waiting = Ring()
        var isBusy = false
        var startedAt: Int64 = 0
        var (arrived, done, events, total) = (0, 0, 0, Int64(0))
        let (gap, service) = (1e5 / 0.9, 1e5)
        queue.schedule(at: random.exponential(mean: gap), .timer, component: 0, code: 0)
        while let event = queue.next(upTo: .max) {
            events += 1
            let now = event.time
            if event.code == 0 {
                arrived += 1
                if arrived < arrivals {
                    let next = now + random.exponential(mean: gap)
                    queue.schedule(at: next, .timer, component: 0, code: 0)
                }
                guard !isBusy else {
                    waiting.append(now)
                    continue
                }
                startedAt = now
            } else {
                total += now - startedAt
                done += 1
                guard let next = waiting.popFirst() else {
                    isBusy = false
                    continue
                }
                startedAt = next
            }
            isBusy = true
            let end = now + random.exponential(mean: service)
            queue.schedule(at: end, .timer, component: 0, code: 1)
        }
        return (events, Double(total) / Double(done) / service)
    }

    /// The hold model: every event schedules its successor, so that as many stay pending.
    ///
    /// - Parameters:
    ///   - events: The events that happen.
    ///   - pending: The events that are pending at any time.
    /// - Returns: The time of the last event in mean waits, with the sum of what was in the events.
    static func hold(events: Int, pending: Int) -> (end: Double, sum: Int) {
        var random = Xoshiro(seed: 1)
        var queue = EventQueue()
        let mean = 1e6
        for number in 0..<pending {
            queue.schedule(
                at: random.exponential(mean: mean), .timer, component: number, code: 0)
        }
        var now: Int64 = 0
        var sum = 0
        for _ in 0..<events {
            guard let event = queue.next(upTo: .max) else { break }
            now = event.time
            sum &+= event.component
            queue.schedule(
                at: now + random.exponential(mean: mean), .timer, component: event.component,
                code: 0)
        }
        return (Double(now) / mean, sum)
    }
}
