package import DrillEngine

/// What the shell has to do for the console.
package enum AppEffect: Hashable, Sendable {
    /// Reads drills, runbooks and sessions; answered by `libraryLoaded`.
    case loadLibrary
    /// Loads a drill; answered by `drillOpened` or `failed`.
    case openDrill(path: String)
    /// Reads a runbook's text; answered by `reportLoaded` or `failed`.
    case openRunbook(path: String)
    /// Reads a file that cannot be used and says what is wrong; answered by `reportLoaded`.
    case showErrors(path: String)
    /// Begins a session; answered by `sessionOpened`, `sessionDoubted` or `failed`.
    case startSession(SessionRequest)
    /// Takes a session over; answered by `sessionOpened` or `failed`.
    case resumeSession(id: String)
    /// Opens an ended session for its debrief; answered by `sessionOpened` or `failed`.
    case reopenSession(id: String)
    /// Lets go of the session, which stays resumable until it has ended.
    case leaveSession
    /// Gives a command; `by` is `nil` for the session's operator.
    case command(Command, by: String?)
    /// Stops the exercise clock.
    case pause
    /// Lets the exercise clock go on; the shell knows how long it stood.
    case resume
    /// Drill seconds a second.
    case setSpeed(Double)
    /// Renders a session's report for the screen; answered by `reportLoaded`.
    case openReport(session: String)
    /// Reads a recorded session; answered by `replayLoaded` or `failed`.
    case openReplay(session: String)
    /// Reads the sessions of a drill; answered by `historyLoaded` or `failed`.
    case openHistory(HistorySubject)
    /// Writes report files; answered by `reportWritten` or `failed`.
    case writeReport(session: String, [ReportFormat])
    case copy(String)
    /// Calls somebody who looks elsewhere, in the way that he wants, with what has come.
    case call(String)
    case setMouse(Bool)
    /// Draws everything anew.
    case repaint
    /// Gives the terminal back and stops the process.
    case suspend
    /// Ends the program; a session that has not ended stays resumable.
    case quit
}
