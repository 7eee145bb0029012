package import TerminalKit

/// What is to be done once the operator has chosen or agreed.
package indirect enum Intent: Hashable, Sendable {
    case effects([AppEffect])
    /// Effects after which the console follows the next thing to do again.
    case goOn([AppEffect])
    case open(Overlay)
    /// Shows a step of the runbook, by its place.
    case showStep(Int)
    /// Takes note that a message has been read.
    case read(inject: String)
    /// Shows what is still to come, which the record tells.
    case showFacilitator
    /// As if the key had been pressed on the screen below.
    case press(Key)
    /// Performs every rollback of an aborted drill, one after the other.
    case rollBackAll
    /// Out of the session: to the library, or out of the program.
    case leaveSession
    /// Says something on the answer line.
    case tell(String)
    case nothing
}
