package import DrillHistory
package import DrillModel
package import TerminalKit

/// Something that the console has to take in: a key, or news from the shell.
package enum AppMessage: Hashable, Sendable {
    case input(Input)
    /// A click on something that answers clicks.
    case clicked(Hotspot.Target)
    /// The wheel turned over a pane, down when positive.
    case wheeled(steps: Int, pane: Int?)
    case libraryLoaded(LibraryContents)
    /// Answers `AppEffect.openDrill`.
    case drillOpened(BriefingContents)
    /// Answers `startSession` and `resumeSession`, and begins `muster run` and `muster resume`.
    case sessionOpened(SessionOpening)
    /// Answers `startSession` on a real environment that is not fit for it, with the reasons.
    case sessionDoubted(SessionRequest, [String])
    /// Time has passed in the session, or a command was carried out.
    case session(SessionUpdate)
    /// Answers `openReport` and `openRunbook`.
    case reportLoaded(ReportContents)
    /// Answers `openReplay`, and begins `muster replay`.
    case replayLoaded(ReplayContents)
    /// Answers `openHistory`.
    case historyLoaded(HistoryContents)
    /// So much real time has passed while a recording plays.
    case timePassed(DrillDuration)
    /// Answers `writeReport` with the paths of the files.
    case reportWritten(paths: [String])
    /// A command was refused, with the reason in a sentence.
    case rejected(String)
    /// Something else went wrong: where, what, and what to do.
    case failed(String)
    /// Something worth a line that is no problem.
    case notice(String)
}
