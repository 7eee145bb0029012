/// Reads conditions and checks as users write them.
///
///     condition  = comparison *(" and " comparison) / comparison *(" or " comparison)
///     comparison = metric relation quantity
///     check      = condition ["within" duration] ["for" duration]
package struct ConditionParser {
    /// Why a text is not a condition, with the word that stands in the way.
    package struct Failure: Error, Hashable {
        /// The place of the word in the text, in characters from 0.
        package var offset: Int
        package var found: String
        package var expected: String
    }

    private struct Word {
        var text: String
        var offset: Int
    }

    private var words: [Word]
    private var next = 0
    private let length: Int

    private init(_ text: String) {
        words = []
        length = text.count
        var current: Word?
        for (offset, character) in text.enumerated() {
            if character.isWhitespace {
                if let word = current { words.append(word) }
                current = nil
            } else {
                current = Word(
                    text: (current?.text ?? "") + String(character),
                    offset: current?.offset ?? offset)
            }
        }
        if let word = current { words.append(word) }
    }

    /// Reads a condition without time limits.
    package static func condition(_ text: String) throws(Failure) -> Condition {
        var parser = ConditionParser(text)
        let condition = try parser.condition()
        try parser.end(expecting: "“and”, “or” or the end")
        return condition
    }

    /// Reads a condition with its optional `within` and `for`.
    package static func check(_ text: String) throws(Failure) -> Check {
        var parser = ConditionParser(text)
        var check = Check(try parser.condition())
        if parser.skip("within") { check.within = try parser.duration() }
        if parser.skip("for") { check.holdFor = try parser.duration() }
        try parser.end(expecting: "“and”, “or”, “within”, “for” or the end")
        return check
    }

    private mutating func condition() throws(Failure) -> Condition {
        var parts = [Condition.comparison(try comparison())]
        guard let joiner = ["and", "or"].first(where: { skip($0) }) else { return parts[0] }
        repeat {
            parts.append(.comparison(try comparison()))
        } while skip(joiner)
        return joiner == "and" ? .all(parts) : .any(parts)
    }

    private mutating func comparison() throws(Failure) -> Condition.Comparison {
        let metric = try take("a metric such as “shop.error_rate”") { MetricID($0) }
        let relation = try take("one of < <= > >= == !=") { Condition.Relation(rawValue: $0) }
        let threshold = try take("a number with its unit such as “1%”, “30s” or “12”") {
            Quantity($0)
        }
        return Condition.Comparison(metric: metric, relation: relation, threshold: threshold)
    }

    private mutating func duration() throws(Failure) -> DrillDuration {
        try take("a duration such as “2m” or “30s”") { DrillDuration($0) }
    }

    private mutating func take<Value>(
        _ expected: String, _ read: (String) -> Value?
    ) throws(Failure) -> Value {
        guard next < words.count else {
            throw Failure(offset: length, found: "", expected: expected)
        }
        let word = words[next]
        guard let value = read(word.text) else {
            throw Failure(offset: word.offset, found: word.text, expected: expected)
        }
        next += 1
        return value
    }

    private mutating func skip(_ text: String) -> Bool {
        guard next < words.count, words[next].text == text else { return false }
        next += 1
        return true
    }

    private func end(expecting expected: String) throws(Failure) {
        guard next < words.count else { return }
        throw Failure(offset: words[next].offset, found: words[next].text, expected: expected)
    }
}
