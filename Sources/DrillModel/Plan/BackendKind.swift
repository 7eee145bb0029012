/// What a session runs against.
package enum BackendKind: String, Codable, Sendable, CaseIterable {
    case simulated, live
    /// What monitoring saw of an earlier session, played again.
    case recorded

    /// The word that stands on every screen and page.
    package var label: String { rawValue.uppercased() }

    /// The word at the beginning of a line.
    package var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    /// What a sentence calls it.
    package var words: String {
        switch self {
        case .simulated: "simulated system"
        case .live: "live system"
        case .recorded: "recorded system"
        }
    }
}
