import DrillModel

/// Small phrases that every part of the report uses.
enum Words {
    /// A title in single quotation marks.
    static func quoted(_ title: String) -> String { "‘\(title)’" }

    /// A whole number with its thousands apart: `12,408`.
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }

    /// A number of things: `1 write`, `12 writes`.
    static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(grouped(number)) \(number == 1 ? one : many ?? one + "s")"
    }

    /// A share as whole per cent.
    static func percent(_ share: Double) -> String {
        "\(Int((share * 100).rounded()))%"
    }

    /// A length in words, or what stands for its absence.
    static func length(_ length: DrillDuration?, else absent: String = "–") -> String {
        length?.words ?? absent
    }

    /// Several names in a row: `a, b and c`.
    static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    /// A sentence with its full stop.
    ///
    /// The first letter stays as it is: it may belong to a name, which is not spelt otherwise at
    /// the beginning of a sentence.
    static func sentence(_ text: String) -> String {
        text.last.map { ".!?".contains($0) } == true ? text : text + "."
    }
}
