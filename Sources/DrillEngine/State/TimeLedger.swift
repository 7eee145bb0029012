package import DrillModel

/// Where the minutes went: the time from T0 to the end, each instant booked to one activity.
package struct TimeLedger: Hashable, Sendable {
    private var spent: [Activity: DrillDuration] = [:]

    package init() {}

    /// Books time to an activity.
    package mutating func book(_ duration: DrillDuration, to activity: Activity) {
        spent[activity, default: .zero] += duration
    }

    /// The time booked to an activity.
    package subscript(activity: Activity) -> DrillDuration {
        spent[activity] ?? .zero
    }

    /// The sum over all activities.
    package var total: DrillDuration {
        Activity.allCases.reduce(.zero) { $0 + self[$1] }
    }
}
