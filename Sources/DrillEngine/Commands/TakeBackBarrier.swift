/// Why a step that was settled cannot be opened again as if it had not been.
package enum TakeBackBarrier: Hashable, Sendable {
    /// The system has done or shown something; that happened.
    case happened
    /// The instant is a mark of the drill: its disruption or its declaration.
    case mark
    case irreversible
    /// Something else has been begun since.
    case overtaken

    var phrase: String {
        switch self {
        case .happened: "has happened in the system; its rollback undoes it, not a key."
        case .mark: "set a clock, which stays as it was."
        case .irreversible: "cannot be undone."
        case .overtaken: "is not the last thing that was begun."
        }
    }
}
