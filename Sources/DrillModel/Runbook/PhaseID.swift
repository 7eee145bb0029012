/// The phases of an incident, in order.
///
/// `investigate` is for security drills only.
package enum PhaseID: String, Codable, Sendable, CaseIterable, Comparable, CodingKeyRepresentable {
    case detect, assess, contain, investigate, recover

    private var rank: Int {
        switch self {
        case .detect: 0
        case .assess: 1
        case .contain: 2
        case .investigate: 3
        case .recover: 4
        }
    }

    package static func < (left: PhaseID, right: PhaseID) -> Bool {
        left.rank < right.rank
    }

    /// The name as a heading.
    package var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
