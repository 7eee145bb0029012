/// A line of text that the operator edits.
package struct TextField: Widget, Hashable {
    package private(set) var text: String
    /// The place of the cursor, in characters from the start.
    package private(set) var position: Int
    /// More characters than these are not taken.
    package var longest: Int

    package init(_ text: String = "", longest: Int = 500) {
        self.text = text
        self.longest = longest
        position = text.count
    }

    /// Takes one key; returns whether it was one for a text field.
    package mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .backspace: remove(at: position - 1)
        case .delete, .control("d"): remove(at: position)
        case .left: position = max(0, position - 1)
        case .right: position = min(text.count, position + 1)
        case .home, .control("a"): position = 0
        case .end, .control("e"): position = text.count
        case .control("u"):
            text = String(text.dropFirst(position))
            position = 0
        case .control("k"): text = String(text.prefix(position))
        case .control("w"): removeWord()
        default: return false
        }
        return true
    }

    /// Inserts pasted text on one line; line ends become spaces.
    package mutating func insert(_ pasted: String) {
        let line = pasted.map { $0.isNewline ? " " : $0 }
        let room = max(0, longest - text.count)
        let before = String(text.prefix(position)) + String(line.prefix(room))
        text = before + text.dropFirst(position)
        // A mark joins the character before it, so that there may be fewer than were inserted.
        position = min(before.count, text.count)
    }

    private mutating func remove(at offset: Int) {
        guard offset >= 0, offset < text.count else { return }
        text.remove(at: text.index(text.startIndex, offsetBy: offset))
        if offset < position { position -= 1 }
        position = min(position, text.count)
    }

    private mutating func removeWord() {
        while position > 0, character(before: position) == " " { remove(at: position - 1) }
        while position > 0, character(before: position) != " " { remove(at: position - 1) }
    }

    private func character(before offset: Int) -> Character {
        text[text.index(text.startIndex, offsetBy: offset - 1)]
    }

    package func draw(in rect: Rect, on canvas: inout Canvas) {
        guard !rect.isEmpty else { return }
        canvas.fill(rect.row(0), " ", .field)
        let before = DisplayWidth.columns(text.prefix(position))
        let hidden = max(0, before - rect.width + 1)
        canvas.clipped(to: rect) { $0.write(text, x: rect.x - hidden, y: rect.y, .field) }
        canvas.cursor = Point(x: rect.x + before - hidden, y: rect.y)
    }
}
