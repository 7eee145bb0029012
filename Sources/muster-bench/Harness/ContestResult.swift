/// What a contest came to.
struct ContestResult: Codable {
    var title: String
    var unit: String
    var rows: [Row]
    var verdicts: [Verdict]

    /// The figures of one program, or why there are none.
    struct Row: Codable {
        var name: String
        var figures: Spread?
        var absence: String?
    }

    /// Whether a target is met, in words.
    struct Verdict: Codable {
        var text: String
        /// `nil` when it could not be measured here.
        var isMet: Bool?
    }
}
