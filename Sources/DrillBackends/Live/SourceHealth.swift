/// Which sources answer, judged so that one lost packet is no outage.
struct SourceHealth {
    /// Looks at the same thing that have to fail one after the other, with no answer to another.
    private static let failuresBeforeDown = 2

    private struct Source {
        var failures: [String: Int] = [:]
        var isDown = false
    }

    /// A change that the operator is told.
    struct Change: Hashable {
        var source: String
        /// `nil` where it answers again.
        var reason: String?
    }

    private var sources: [String: Source] = [:]

    /// Takes in that a source answered when it was asked for something, or why it did not.
    mutating func note(_ source: String, asked question: String, failed reason: String?) -> Change?
    {
        var state = sources[source] ?? Source()
        defer { sources[source] = state }
        guard let reason else {
            let wasDown = state.isDown
            state = Source()
            return wasDown ? Change(source: source, reason: nil) : nil
        }
        state.failures[question, default: 0] += 1
        guard !state.isDown, state.failures[question, default: 0] >= Self.failuresBeforeDown
        else { return nil }
        state.isDown = true
        return Change(source: source, reason: reason)
    }
}
