/// The reading of a report or a runbook.
package struct ReportModel: Hashable, Sendable {
    package var contents: ReportContents
    /// How many wrapped lines are above the top.
    package var scroll = 0
    /// The wrapped line at which a search stands.
    package var foundLine: Int?
    /// The files that were written, for copying their path.
    package var written: [String] = []
    /// Whether leaving leads to the debrief.
    package var isFromDebrief: Bool

    package init(_ contents: ReportContents, isFromDebrief: Bool = false) {
        self.contents = contents
        self.isFromDebrief = isFromDebrief
    }
}
