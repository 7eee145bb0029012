/// Text from anywhere, made fit for a terminal.
///
/// Nothing that it returns can move the cursor, change a mode, hide what follows or turn the
/// direction of writing: controls, direction marks and invisible characters become a visible
/// replacement. Emoji sequences are cut to their first emoji and flags to their letters, because
/// terminals disagree on the width of the rest.
package enum SafeText {
    /// One character to draw, with its columns.
    package struct Glyph: Hashable, Sendable {
        package var character: Character
        /// 1 or 2.
        package var columns: Int
    }

    /// Marks beyond these on one character are left out; ncurses has room for five scalars.
    private static let mostMarks = 4

    /// The characters of one line of `text`; a tab becomes four spaces.
    package static func cells(_ text: Substring, repertoire: Repertoire) -> [Glyph] {
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(text.utf8.count)
        for character in text {
            append(character, to: &glyphs, repertoire)
        }
        return glyphs
    }

    /// One line of `text`, fit for a terminal.
    package static func line(_ text: String, repertoire: Repertoire) -> String {
        String(cells(text[...], repertoire: repertoire).map(\.character))
    }

    /// Whether a scalar is a character of one column by itself, whatever stands beside it, so that
    /// text of nothing else need not be taken apart into characters.
    ///
    /// Letters and signs of the languages that Latin letters write, dashes, quotation marks, arrows,
    /// and what frames, bars and charts are made of; what follows must be of this kind, too.
    static func isSimple(_ scalar: Unicode.Scalar, in repertoire: Repertoire) -> Bool {
        let value = scalar.value
        if value < 0x7F { return value >= 0x20 }
        guard repertoire == .unicode else { return false }
        return switch value {
        case 0xA1...0x17F: value != 0xAD
        case 0x2010...0x2027, 0x2190...0x2193, 0x2264...0x2265, 0x2713...0x2718: true
        case 0x2500...0x25FC: true
        default: false
        }
    }

    /// Whether all of a text is characters of one column each.
    static func isSimple(_ text: Substring, in repertoire: Repertoire) -> Bool {
        text.unicodeScalars.allSatisfy { isSimple($0, in: repertoire) }
    }

    private static func append(
        _ character: Character, to glyphs: inout [Glyph], _ repertoire: Repertoire
    ) {
        if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F, character != "\r\n" {
            glyphs.append(Glyph(character: character, columns: 1))
        } else if character == "\t" {
            glyphs.append(contentsOf: repeatElement(Glyph(character: " ", columns: 1), count: 4))
        } else if repertoire == .unicode {
            glyphs.append(contentsOf: unicode(character))
        } else if let likeness = Repertoire.asciiLikeness(character) {
            glyphs.append(Glyph(character: likeness, columns: 1))
        } else {
            let columns = unicode(character).reduce(0) { $0 + $1.columns }
            let glyph = Glyph(character: repertoire.replacement, columns: 1)
            glyphs.append(contentsOf: repeatElement(glyph, count: columns))
        }
    }

    private static func unicode(_ character: Character) -> [Glyph] {
        var glyphs: [Glyph] = []
        var marks = 0
        for scalar in character.unicodeScalars {
            if scalar == joiner { break }
            if isVariationSelector(scalar) || isSkinTone(scalar) && !glyphs.isEmpty { continue }
            if let letter = flagLetter(scalar) {
                glyphs.append(Glyph(character: letter, columns: 1))
                continue
            }
            switch DisplayWidth.columns(scalar) {
            case 0? where !glyphs.isEmpty:
                guard marks < mostMarks else { continue }
                marks += 1
                glyphs[glyphs.count - 1].character = joined(glyphs[glyphs.count - 1], scalar)
            case let columns? where columns > 0:
                marks = 0
                glyphs.append(Glyph(character: Character(scalar), columns: columns))
            default:
                glyphs.append(Glyph(character: Repertoire.unicode.replacement, columns: 1))
            }
        }
        guard glyphs.isEmpty else { return glyphs }
        return [Glyph(character: Repertoire.unicode.replacement, columns: 1)]
    }

    private static let joiner: Unicode.Scalar = "\u{200D}"

    private static func joined(_ glyph: Glyph, _ mark: Unicode.Scalar) -> Character {
        var scalars = String.UnicodeScalarView(glyph.character.unicodeScalars)
        scalars.append(mark)
        let text = String(scalars)
        return text.count == 1 ? Character(text) : glyph.character
    }

    private static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
        (0xFE00...0xFE0F).contains(scalar.value)
    }

    private static func isSkinTone(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F3FB...0x1F3FF).contains(scalar.value)
    }

    /// The letter of one half of a flag.
    private static func flagLetter(_ scalar: Unicode.Scalar) -> Character? {
        guard (0x1F1E6...0x1F1FF).contains(scalar.value),
            let letter = Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
        else { return nil }
        return Character(letter)
    }
}
