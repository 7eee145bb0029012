extension Markup {
    /// A part that is folded away on the screen until somebody opens it, and printed in full.
    ///
    /// - Parameters:
    ///   - summary: what is in it; the line that opens it.
    ///   - isLong: whether it is folded at all.
    /// - Returns: the part itself where it is short.
    func folded(_ summary: String, if isLong: Bool) -> Markup {
        guard isLong else { return self }
        return .tag("details", [:], .tag("summary", [:], .text(summary)), self)
    }
}
