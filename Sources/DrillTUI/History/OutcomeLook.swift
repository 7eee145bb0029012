import DrillEngine
import TerminalKit

/// How an outcome is shown: a character, a word and a colour that say the same.
struct OutcomeLook {
    let glyph: Character
    let word: String
    let role: TextRole

    /// The look of an outcome; `nil` is a session that cannot be read.
    init(_ outcome: Outcome?, glyphs: Glyphs) {
        switch outcome {
        case .met: (glyph, word, role) = (glyphs.done, "met", .good)
        case .missed: (glyph, word, role) = (glyphs.failed, "missed", .danger)
        case .aborted: (glyph, word, role) = (glyphs.failed, "aborted", .danger)
        case .interrupted: (glyph, word, role) = (glyphs.waiting, "interrupted", .warning)
        case nil: (glyph, word, role) = (glyphs.failed, "cannot read", .danger)
        }
    }

    var line: Line { Line("\(glyph) \(word)", role) }
}
