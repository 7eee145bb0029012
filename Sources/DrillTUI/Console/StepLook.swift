import DrillEngine
import TerminalKit

/// How the status of a step is shown: a glyph and a word, and a role beside them.
struct StepLook {
    let glyph: Character
    let word: String
    let role: TextRole

    init(_ record: StepRecord, isCurrent: Bool, glyphs: Glyphs) {
        switch record.status {
        case .pending where isCurrent: (glyph, word, role) = (glyphs.current, "next", .accent)
        case .pending: (glyph, word, role) = (glyphs.waiting, "", .muted)
        case .active: (glyph, word, role) = (glyphs.current, "busy", .accent)
        case .completed: (glyph, word, role) = (glyphs.done, "done", .good)
        case .failed: (glyph, word, role) = (glyphs.failed, "FAILED", .danger)
        case .skipped: (glyph, word, role) = (glyphs.skipped, "skip", .warning)
        case .bypassed: (glyph, word, role) = (glyphs.skipped, "n/a", .muted)
        }
    }
}
