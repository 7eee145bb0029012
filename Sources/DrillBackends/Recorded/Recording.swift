package import DrillModel

/// What monitoring saw of a session or an incident, to be played back.
package struct Recording: Hashable, Sendable {
    /// What changes in what is known.
    package enum Change: Hashable, Sendable {
        /// What a look saw, and for when; a metric without a value is unknown from then on.
        case seen([MetricID: Double?], takenAt: DrillTime)
        case alertFired(Alert)
        case alertResolved(name: String)
        case dataLoss(DataLoss?)
        case sourceChanged(name: String, reason: String?)
        case remark(component: ComponentRef, text: String)
        /// T0.
        case disrupted
    }

    /// A change with its instant.
    package struct Entry: Hashable, Sendable {
        package var time: DrillTime
        package var change: Change

        package init(_ time: DrillTime, _ change: Change) {
            self.time = time
            self.change = change
        }
    }

    /// In order of time.
    package let entries: [Entry]

    /// What ends a recording: from then on nobody knows anything.
    ///
    /// - Parameters:
    ///   - end: when it ends.
    ///   - metrics: everything that was seen in it.
    /// - Returns: its last entries.
    package static func end(at end: DrillTime, of metrics: some Sequence<MetricID>) -> [Entry] {
        let nothing = Dictionary(metrics.map { ($0, Double?.none) }) { first, _ in first }
        return [
            Entry(end, .seen(nothing, takenAt: end)),
            Entry(end, .sourceChanged(name: "The recording", reason: "it ends here")),
        ]
    }

    package init(_ entries: [Entry]) {
        // Of entries at the same instant the order is kept.
        self.entries = entries.enumerated()
            .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
            .map(\.element)
    }
}
