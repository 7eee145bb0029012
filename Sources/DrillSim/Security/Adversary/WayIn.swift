/// A way by which the adversary can open a session of the role.
package enum WayIn: Int, CaseIterable, Hashable, Sendable {
    /// The long-lived key that was stolen.
    case stolenKey
    /// The machine that it controls, whose software may assume the role.
    case machine
    /// The key that it made for itself.
    case secondKey
    /// The function whose code it changed.
    case function

    /// Whether it is used openly; the others are kept for a quiet hour.
    var isOpen: Bool { self == .stolenKey || self == .machine }

    /// Whether its calls come from an address outside the known networks.
    var comesFromOutside: Bool { self == .stolenKey || self == .secondKey }
}

/// A set of ways in.
package struct WaysIn: Hashable, Sendable {
    private var works = [Bool](repeating: false, count: WayIn.allCases.count)

    package init(_ ways: [WayIn] = []) {
        for way in ways { works[way.rawValue] = true }
    }

    package subscript(way: WayIn) -> Bool {
        get { works[way.rawValue] }
        set { works[way.rawValue] = newValue }
    }

    /// How many ways are in the set.
    package var count: Int { works.count { $0 } }
}
