/// Typed words that a label has to contain, if need be as the beginnings of its words.
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
    /// detail, and least when it is made of the beginnings of the label's words.
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
        if places.contains(where: { isBeginning($0, of: label) }) { return 4 }
        if !places.isEmpty { return 3 }
        if detail.contains(String(word)) { return 2 }
        return isScattered(word, in: label) ? 1 : nil
    }

    /// Whether the letters are those of the label from a place on: each the next one, or the first of
    /// a later word, as in `ftop` for “fence the old primary”.
    private func isScattered(_ word: [Character], in label: [Character]) -> Bool {
        let beginnings = label.indices.filter { label[$0].isLetter && isBeginning($0, of: label) }
        var reached = Set(beginnings.filter { label[$0] == word[0] })
        for letter in word.dropFirst() {
            let next = reached.flatMap { place in
                [place + 1].filter(label.indices.contains) + beginnings.filter { $0 > place }
            }
            reached = Set(next.filter { label[$0] == letter })
        }
        return !reached.isEmpty
    }

    private func isBeginning(_ place: Int, of label: [Character]) -> Bool {
        place == 0 || !label[place - 1].isLetter
    }
}
