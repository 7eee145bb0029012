/// The debrief as it goes on.
package struct DebriefModel: Hashable, Sendable {
    /// The parts between which Tab goes.
    package enum Section: Int, Hashable, Sendable, CaseIterable {
        case figures, expectations, findings, actions

        var title: String {
            switch self {
            case .figures: "Figures"
            case .expectations: "Expectations"
            case .findings: "Findings"
            case .actions: "To be fixed"
            }
        }
    }

    /// The part that has the keys.
    package var section = Section.figures
    /// The place that is selected in each list.
    package var places: [Section: Int] = [:]
    /// How many lines of the figures are above the top.
    package var scroll = 0
    /// What was typed into forms and not sent.
    package var drafts: [Form.Purpose: Form] = [:]
    /// The files of the report that were written, for copying their path.
    package var written: [String] = []

    package init() {}

    /// The place that is selected in a list of so many rows.
    func place(in section: Section, of count: Int) -> Int {
        min(max(0, places[section] ?? 0), max(0, count - 1))
    }
}
