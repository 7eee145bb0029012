/// Typed words that a label has to contain, if need be with gaps between their letters.
struct FuzzyPattern {
    private let words: [[Character]]

    /// The pattern of a text; `nil` when there is nothing to look for.
    init?(_ text: String) {
        words = text.lowercased().split(separator: " ").map(Array.init)
        if words.isEmpty { return nil }
    }

    /// How well a thing matches, more is better; `nil` when a word is not in it.
    ///
    /// A word counts most at the beginning of a word of the label, less inside one, less in the
    /// detail, and least when only its letters follow one another in the label.
    func rank(label: String, detail: String) -> Int? {
        let label = Array(label.lowercased())
        let detail = detail.lowercased()
        var rank = 0
        for word in words {
            guard let points = points(of: word, in: label, detail) else { return nil }
            rank += points
        }
        return rank
    }

    private func points(of word: [Character], in label: [Character], _ detail: String) -> Int? {
        let places = label.indices.filter { label[$0...].starts(with: word) }
        if places.contains(where: { $0 == 0 || !label[$0 - 1].isLetter }) { return 4 }
        if !places.isEmpty { return 3 }
        if detail.contains(String(word)) { return 2 }
        return isScattered(word, in: label) ? 1 : nil
    }

    /// Whether the letters follow one another, the first at the beginning of a word.
    private func isScattered(_ word: [Character], in label: [Character]) -> Bool {
        label.indices.contains { start in
            guard label[start] == word[0], start == 0 || !label[start - 1].isLetter else {
                return false
            }
            var rest = word[...]
            for character in label[start...] where character == rest.first {
                rest = rest.dropFirst()
            }
            return rest.isEmpty
        }
    }
}
