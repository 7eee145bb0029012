/// What is known of a condition.
///
/// *Unknown* is an answer of its own and never counts as healthy.
package enum Truth: String, Codable, Sendable {
    case holds, fails, unknown

    package init(_ holds: Bool) {
        self = holds ? .holds : .fails
    }

    /// Three-valued AND: one failing part settles it, one unknown part leaves it open.
    package static func all(_ parts: some Sequence<Truth>) -> Truth {
        var result = Truth.holds
        for part in parts {
            if part == .fails { return .fails }
            if part == .unknown { result = .unknown }
        }
        return result
    }

    /// Three-valued OR: one holding part settles it, one unknown part leaves it open.
    package static func any(_ parts: some Sequence<Truth>) -> Truth {
        var result = Truth.fails
        for part in parts {
            if part == .holds { return .holds }
            if part == .unknown { result = .unknown }
        }
        return result
    }
}
