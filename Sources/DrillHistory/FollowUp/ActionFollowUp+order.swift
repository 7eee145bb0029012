import DrillModel

extension [ActionFollowUp] {
    /// Those that are not closed.
    package var open: [ActionFollowUp] { filter { !$0.isClosed } }

    /// Those that a session of a drill can close.
    package func retested(by drill: String) -> [ActionFollowUp] {
        open.filter { $0.origin.drill == drill && $0.canBeRetested }
    }

    /// The most pressing first: what is open by its day, then without one, then what is closed.
    package var byUrgency: [ActionFollowUp] {
        enumerated().sorted { left, right in
            (left.element.rank, left.offset) < (right.element.rank, right.offset)
        }.map(\.element)
    }
}

extension ActionFollowUp {
    private static let someDay = Int64.max - 1

    /// What sorts it; the closed ones stand last.
    fileprivate var rank: Int64 {
        isClosed ? .max : due?.number ?? Self.someDay
    }
}
