package import DrillModel

/// How a drill stands against its cadence.
package enum Due: Hashable, Sendable {
    /// Nobody has ever finished it, so that it is due now.
    case neverRun
    case overdue(days: Int)
    /// Zero days is today.
    case upcoming(days: Int)

    private static let day: Int64 = 86_400_000

    /// How a drill stands; `nil` for one without a cadence.
    ///
    /// - Parameters:
    ///   - cadence: how often it is to be rehearsed.
    ///   - last: when it was finished last, in ms since 1970 (UTC).
    ///   - now: the wall clock, in ms since 1970 (UTC).
    package init?(cadence: DrillDuration?, last: Int64?, now: Int64) {
        guard let cadence else { return nil }
        guard let last else {
            self = .neverRun
            return
        }
        let left = last + cadence.milliseconds - now
        self =
            left < 0
            ? .overdue(days: Int((-left + Self.day - 1) / Self.day))
            : .upcoming(days: Int(left / Self.day))
    }

    /// Whether it should be rehearsed now.
    package var isDue: Bool {
        switch self {
        case .neverRun, .overdue: true
        case .upcoming: false
        }
    }

    /// As lists show it: `overdue 12 d`.
    package var words: String {
        switch self {
        case .neverRun: "never run"
        case .overdue(let days): "overdue \(days) d"
        case .upcoming(0): "due today"
        case .upcoming(let days): "due in \(days) d"
        }
    }

    /// As lists show it beside so many sessions that have ended.
    ///
    /// Where it never ran all the same, those that people attended were aborted, and the program ran the
    /// others by itself.
    package func words(sessions: Int, attended: Int) -> String {
        guard self == .neverRun, sessions > 0 else { return words }
        return attended > 0 ? "never finished" : "only scripted"
    }

    /// The days until it is due, negative when they are over; `nil` for one that never ran.
    package var daysLeft: Int? {
        switch self {
        case .neverRun: nil
        case .overdue(let days): -days
        case .upcoming(let days): days
        }
    }
}

extension Due {
    /// The most pressing first: the longest overdue, what never ran, then what comes next.
    package static func comesBefore(_ left: Due?, _ right: Due?) -> Bool {
        (left?.rank ?? .max) < (right?.rank ?? .max)
    }

    private var rank: Int {
        switch self {
        case .overdue(let days): -days
        case .neverRun: 0
        case .upcoming(let days): days + 1
        }
    }
}
