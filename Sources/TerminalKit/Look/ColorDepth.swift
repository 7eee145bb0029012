/// How many colours the terminal shows.
package enum ColorDepth: Int, Hashable, Sendable, Comparable {
    /// None, or `NO_COLOR` is set: attributes alone carry the roles.
    case none = 0
    case eight = 8
    case sixteen = 16
    case palette256 = 256
    case trueColor = 16_777_216

    package static func < (left: ColorDepth, right: ColorDepth) -> Bool {
        left.rawValue < right.rawValue
    }
}
