package import DrillModel

/// Something that is due on a day.
package struct CalendarEntry: Hashable, Sendable {
    /// What a calendar makes of it.
    package enum Kind: String, Sendable {
        /// A drill that is to be run on that day.
        case event = "VEVENT"
        /// Something to be done by that day.
        case task = "VTODO"
    }

    package var kind: Kind
    /// The same as long as it is the same thing, whenever the calendar is written.
    package var uid: String
    package var day: Day
    package var summary: String
    package var details: String
    /// When what it says was said last, in ms since 1970 (UTC).
    package var revisedOn: Int64
    /// How often its day has been set anew.
    package var sequence: Int

    package init(
        _ kind: Kind, uid: String, day: Day, summary: String, details: String,
        revisedOn: Int64, sequence: Int = 0
    ) {
        self.kind = kind
        self.uid = uid
        self.day = day
        self.summary = summary
        self.details = details
        self.revisedOn = revisedOn
        self.sequence = sequence
    }
}
