internal import DrillModel

extension Queue {
    /// The messages in a queue, by how often they have been delivered.
    struct Backlog: Sendable {
        private let lanes: Int
        private let visibility: Int
        var knowsKeys: Bool
        /// Messages that can be delivered, by the number of deliveries so far.
        private var sound: ContiguousArray<Double>
        private var poison: ContiguousArray<Double>
        /// Messages that come back, by the second in which they do; `lanes` cells a second.
        private var hiddenSound: ContiguousArray<Double>
        private var hiddenPoison: ContiguousArray<Double>
        private var present = 0
        /// Messages that come back sooner or later.
        private var hidden = 0.0
        /// Of the messages in the queue, those that have had their effect already.
        private var echoes = 0.0
        private(set) var deadLetters = 0.0
        private var deadPoison = 0.0
        private(set) var duplicates = 0.0
        private(set) var purged = 0.0
        private(set) var purgedSeconds = 0.0
        private var log = CumulativeLog()
        private var arrived = 0.0
        /// What arrived in the second that ends now.
        private var fresh = 0.0
        /// Messages that have left the queue for good, whatever became of them.
        private var left = 0.0
        /// The place in the order of arrival of the oldest message that waits.
        private var oldest = 0.0
        private var leftBefore = 0.0
        private var second = (done: 0.0, delivered: 0.0)

        /// What consumers have taken at once, by the number of deliveries before.
        struct Batch: Sendable {
            fileprivate var sound: ContiguousArray<Double>
            fileprivate var poisonByLane: ContiguousArray<Double>
            fileprivate var echoShare = 0.0
            fileprivate(set) var poison = 0.0
            fileprivate(set) var total = 0.0

            fileprivate init(lanes: Int) {
                sound = ContiguousArray(repeating: 0, count: lanes)
                poisonByLane = sound
            }
        }

        /// A batch of nothing, to be filled again and again.
        var emptyBatch: Batch { Batch(lanes: lanes) }

        init(_ setup: ComponentSetup) {
            lanes = max(1, setup.count("max_receives"))
            visibility = max(1, setup.count("visibility_timeout"))
            knowsKeys = setup.flag("keys")
            sound = ContiguousArray(repeating: 0, count: lanes)
            poison = sound
            hiddenSound = ContiguousArray(repeating: 0, count: lanes * (visibility + 1))
            hiddenPoison = hiddenSound
        }

        /// Messages that wait for a consumer.
        @inline(__always) var waiting: Double {
            var sum = 0.0
            for lane in 0..<lanes { sum += sound[lane] + poison[lane] }
            return sum
        }

        /// Messages that are in the queue.
        @inline(__always) private var depth: Double { waiting + hidden }

        /// Messages that have been in the queue for longer than the second that ends now.
        var settledDepth: Double { max(0, depth - fresh) }

        /// The age of the oldest message that waits, in seconds.
        func age(at time: Int64) -> Double {
            guard settledDepth >= 0.5 else { return 0 }
            return max(0, Double(time - log.time(of: min(oldest, arrived))) / 1000)
        }

        /// Whether it holds nothing but what arrived in the last second, all of it sound.
        var passesEverythingOn: Bool {
            echoes < 0.5 && hidden < 0.5 && (waiting - fresh).magnitude < 0.5 && poisonWaits < 0.5
        }

        private var poisonWaits: Double { poison.reduce(0, +) }

        /// Delivers what arrived in the last second, without failure.
        mutating func passOn() {
            let batch = min(fresh, sound[0])
            sound[0] -= batch
            left += batch
            second = (batch, batch)
        }

        /// Takes in what arrived in a second; what is sorted out is a dead letter at once.
        mutating func accept(_ good: Double, poison bad: Double, isSorted: Bool) {
            fresh = good + bad
            arrived += fresh
            log.append(arrived)
            sound[0] += good
            guard isSorted else {
                poison[0] += bad
                return
            }
            fresh -= bad
            setAside(bad, poison: bad)
        }

        private mutating func setAside(_ count: Double, poison bad: Double) {
            deadLetters += count
            deadPoison += bad
            left += count
        }

        /// Takes up to `room` messages, of every sort alike.
        mutating func take(_ room: Double, into batch: inout Batch) {
            (batch.poison, batch.total) = (0, 0)
            let all = waiting
            guard all > 0, room > 0 else { return }
            let share = min(1, room / all)
            batch.echoShare = min(1, echoes / max(all + hidden, 1e-9))
            for lane in 0..<lanes {
                let (good, bad) = (sound[lane] * share, poison[lane] * share)
                batch.sound[lane] = good
                batch.poisonByLane[lane] = bad
                batch.poison += bad
                batch.total += good + bad
                sound[lane] *= 1 - share
                poison[lane] *= 1 - share
            }
        }

        /// Confirms what succeeded; the rest comes back when its time is over, or is set aside.
        mutating func settle(_ batch: Batch, fate: FlowAnswer.Fate, isFixed: Bool) {
            guard batch.total > 0 else { return }
            second.delivered += batch.total
            for lane in batch.sound.indices {
                let good =
                    isFixed ? batch.sound[lane] + batch.poisonByLane[lane] : batch.sound[lane]
                let crashing = isFixed ? 0 : batch.poisonByLane[lane]
                let done = good * fate.succeeded
                confirm(done, echoes: done * batch.echoShare)
                let late = good * fate.late
                // What was too late has had its effect all the same.
                echoes += late * (1 - batch.echoShare)
                returnLater(good - done, poison: crashing, lane: lane)
            }
        }

        private mutating func confirm(_ count: Double, echoes again: Double) {
            left += count
            second.done += count
            echoes = max(0, echoes - again)
            if !knowsKeys { duplicates += again }
        }

        private mutating func returnLater(_ count: Double, poison bad: Double, lane: Int) {
            guard lane + 1 < lanes else { return setAside(count + bad, poison: bad) }
            let cell = (present + visibility) % (visibility + 1) * lanes + lane + 1
            hiddenSound[cell] += count
            hiddenPoison[cell] += bad
            hidden += count + bad
        }

        /// Ends the second: what comes back can be delivered again.
        ///
        /// - Parameter isNewestFirst: whether what arrived was delivered before what waited.
        /// - Returns: what was confirmed and what was delivered.
        mutating func closeSecond(isNewestFirst: Bool) -> (done: Double, delivered: Double) {
            let gone = left - leftBefore
            leftBefore = left
            oldest = min(arrived, oldest + max(0, isNewestFirst ? gone - fresh : gone))
            present = present < visibility ? present + 1 : 0
            if hidden > 0 { showWhatComesBack() }
            if depth < 0.5 { oldest = arrived }
            defer { second = (0, 0) }
            return second
        }

        private mutating func showWhatComesBack() {
            for lane in 0..<lanes {
                let cell = present * lanes + lane
                sound[lane] += hiddenSound[cell]
                poison[lane] += hiddenPoison[cell]
                hidden -= hiddenSound[cell] + hiddenPoison[cell]
                (hiddenSound[cell], hiddenPoison[cell]) = (0, 0)
            }
        }

        /// Throws away everything that waits.
        mutating func purge() -> Double {
            let gone = max(0, depth - echoes)
            purged += gone
            purgedSeconds += log.secondsOfWriting(after: left)
            left += depth
            (echoes, hidden) = (0, 0)
            for cell in hiddenSound.indices { (hiddenSound[cell], hiddenPoison[cell]) = (0, 0) }
            for lane in 0..<lanes { (sound[lane], poison[lane]) = (0, 0) }
            return gone
        }

        /// Puts the dead letters back, as if they had never been delivered.
        mutating func redrive() -> Double {
            let count = deadLetters
            sound[0] += deadLetters - deadPoison
            poison[0] += deadPoison
            left -= count
            (deadLetters, deadPoison) = (0, 0)
            return count
        }

        mutating func discardDeadLetters() -> Double {
            let count = deadLetters
            purged += count
            purgedSeconds += min(1, count)
            (deadLetters, deadPoison) = (0, 0)
            return count
        }

        /// Sorts the crashing messages that wait out of the queue.
        mutating func sortOut() {
            for lane in 0..<lanes {
                setAside(poison[lane], poison: poison[lane])
                poison[lane] = 0
            }
        }

        /// Sends what arrived since an instant once more.
        ///
        /// - Parameters:
        ///   - time: the instant.
        ///   - withKeys: whether consumers can tell what is done already.
        /// - Returns: the messages that were sent.
        mutating func replay(since time: Int64, withKeys: Bool) -> Double {
            let count = max(0, arrived - log.count(at: time))
            let isDone = max(0, min(count, left - log.count(at: time)))
            if withKeys, knowsKeys {
                sound[0] += count
                echoes += isDone
            } else {
                duplicates += count
            }
            arrived += count
            if !(withKeys && knowsKeys) { left += count }
            return count
        }

        mutating func undoDuplicates() {
            duplicates = 0
        }
    }
}
