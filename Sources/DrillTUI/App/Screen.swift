/// Which screen is shown.
package enum Screen: Hashable, Sendable {
    case library
    case briefing(BriefingModel)
    case console
    /// The rollback of an aborted drill.
    case rollback
    case debrief
    case report(ReportModel)
    case replay
    case history
}
