/// Which screen is shown.
package enum Screen: Hashable, Sendable {
    case library
    case briefing(BriefingModel)
    case console
    /// What is still to come, for whoever runs the exercise.
    case facilitator
    /// The rollback of an aborted drill.
    case rollback
    case debrief
    case report(ReportModel)
    case replay
    case history
}
