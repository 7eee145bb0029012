/// What the team found out about itself in a drill.
package struct Finding: Hashable, Codable, Sendable {
    /// Whether it is to be kept or to be mended.
    package enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        /// What worked.
        case strength
        /// What did not.
        case weakness

        /// What the thing in question did, for lists and sentences.
        package var phrase: String {
            switch self {
            case .strength: "worked"
            case .weakness: "did not work"
            }
        }
    }

    /// `F1`, `F2` and so on in the order in which they were entered.
    package var id: String
    package var kind: Kind
    package var text: String
    /// Who said it.
    package var raisedBy: String
    /// The answers to “why?”, each about the one before; at most `mostWhys`.
    package var whys: [String]
    /// The step, inject or expectation that exposed it, as `Exposure` writes it.
    package var exposedBy: String?

    /// How often “why?” is asked of one finding.
    package static let mostWhys = 5

    package init(
        id: String, kind: Kind, text: String, raisedBy: String, whys: [String] = [],
        exposedBy: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.text = text
        self.raisedBy = raisedBy
        self.whys = whys
        self.exposedBy = exposedBy
    }
}
