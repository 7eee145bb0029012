extension Clients {
    /// The outcomes of the last ten seconds, from which availability is read.
    struct OutcomeWindow: Sendable {
        private static let length = 10

        private(set) var last = Second()
        /// The share of the requests ended in the window that succeeded; NaN when none ended.
        private(set) var availability = Double.nan
        /// Requests that succeeded, and that were given up.
        private var ended = ContiguousArray(repeating: SIMD2<Double>.zero, count: length)
        private var next = 0

        mutating func close(_ second: Second) {
            last = second
            ended[next] = SIMD2(second.succeeded, second.givenUp)
            next = next + 1 < Self.length ? next + 1 : 0
            let sums = ended.reduce(.zero, +)
            availability = sums.sum() > 0 ? sums[0] / sums.sum() : .nan
        }
    }
}

extension Clients.Second {
    /// The share of the attempts that failed.
    var failureShare: Double { attempts > 0 ? failedAttempts / attempts : 0 }

    /// The share of the attempts that were not answered in time.
    var lateShare: Double { attempts > 0 ? lateAttempts / attempts : 0 }

    /// The share of the attempts that were not the first of their request.
    var retryShare: Double { attempts > 0 ? max(0, 1 - offered / attempts) : 0 }
}
