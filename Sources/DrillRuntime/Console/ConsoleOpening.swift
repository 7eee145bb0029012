package import DrillTUI

/// What the console shows first.
package enum ConsoleOpening {
    case library
    /// The briefing of a drill.
    case drill(LoadedDrill)
    /// A session that has been begun or taken over.
    case session(SessionDriver)
    /// A recorded session.
    case replay(ReplayContents)
}
