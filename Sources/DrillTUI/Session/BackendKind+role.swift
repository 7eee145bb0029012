import DrillModel
import TerminalKit

extension BackendKind {
    /// How its label looks: only what touches something real looks dangerous.
    var role: TextRole {
        switch self {
        case .simulated, .recorded: .simulated
        case .live: .live
        }
    }
}
