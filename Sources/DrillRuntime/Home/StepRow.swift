package import DrillHistory
import DrillModel

/// A step of a runbook with when it was last performed successfully, in a list.
package struct StepRow: CatalogRow, Hashable, Sendable {
    /// The last time of one kind.
    package struct Performance: Codable, Hashable, Sendable {
        /// The day, in UTC.
        package var on: String
        package var by: String
        package var session: String
        /// Whether the step said then what it says now.
        package var isCurrent: Bool
    }

    package var id: String
    package var title: String
    package var verification: String
    package var simulated: Performance?
    package var live: Performance?

    /// The headings of its line.
    package static let titles = ["step", "", "simulated", "live"]

    package init(_ step: StepStanding) {
        id = step.id
        title = step.title
        verification = step.verification.rawValue
        simulated = step.simulated.map(Performance.init)
        live = step.live.map(Performance.init)
    }

    package var columns: [String] {
        [id, verification, simulated?.words ?? "–", live?.words ?? "–"]
    }
}

extension StepRow.Performance {
    fileprivate init(_ performance: DrillHistory.Performance) {
        self.init(
            on: Day(of: performance.on).description, by: performance.by,
            session: performance.session, isCurrent: performance.isCurrent)
    }

    fileprivate var words: String {
        "\(on) \(by)" + (isCurrent ? "" : ", before it changed")
    }
}
