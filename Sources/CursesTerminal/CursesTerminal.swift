import CNcurses
package import TerminalKit

/// The terminal that the program was started in, drawn on by way of ncurses.
///
/// There is one at a time, used by one thread; ``wake()`` may be called from every thread.
package final class CursesTerminal: Terminal {
    /// What stands on the screen; `nil` while that is not known.
    private var shown: Canvas?
    private var isOpen = true
    private var paste = PasteBuffer()
    /// What cut a paste short, and is told after it.
    private var deferred: terminal_event?
    private var translation: CellTranslation

    package let colorDepth: ColorDepth
    package let glyphs: Glyphs

    /// Takes over the terminal.
    ///
    /// - Parameter diagnosticsPath: the file for what is written to standard error meanwhile;
    ///   without one it is lost.
    /// - Throws: why there is no console here, with what to do instead.
    package init(diagnosticsPath: String? = nil) throws(CursesUnavailable) {
        let result = unsafe terminal_open(diagnosticsPath)
        if let reason = CursesUnavailable(openResult: result) { throw reason }
        colorDepth = ColorDepth(rawValue: Int(terminal_colors())) ?? .eight
        glyphs = terminal_is_utf8() ? .unicode : .ascii
        translation = CellTranslation(depth: colorDepth)
    }

    package var size: Size {
        Size(width: Int(terminal_width()), height: Int(terminal_height()))
    }

    /// Makes a waiting ``nextInput(timeoutMilliseconds:)`` return ``Input/woken``.
    package nonisolated static func wake() {
        terminal_wake()
    }

    package func draw(_ canvas: Canvas) {
        guard isOpen else { return }
        let changes = canvas.changes(since: shown)
        guard !changes.isEmpty || canvas.cursor != shown?.cursor else { return }
        // The terminal may have shrunk since the canvas was made.
        let height = size.height
        for change in changes where change.y < height {
            put(change.cells, x: change.x, y: change.y)
        }
        shown = canvas
        terminal_show(Int32(canvas.cursor?.x ?? -1), Int32(canvas.cursor?.y ?? 0))
    }

    private func put(_ cells: ArraySlice<Cell>, x: Int, y: Int) {
        var translated: [terminal_cell] = []
        translated.reserveCapacity(cells.count)
        for cell in cells where cell.columns > 0 { translated.append(translation.curses(cell)) }
        unsafe translated.withUnsafeBufferPointer { buffer in
            unsafe terminal_put_row(Int32(y), Int32(x), buffer.baseAddress, Int32(buffer.count))
        }
    }

    package func repaint() {
        shown = nil
        terminal_forget()
    }

    package func nextInput(timeoutMilliseconds: Int?) -> Input? {
        guard isOpen else { return .terminate(signal: 1) }
        while true {
            let event = nextEvent(timeoutMilliseconds)
            if paste.isOpen {
                guard let text = paste.take(event) else { continue }
                if !PasteBuffer.isEnd(event) { deferred = event }
                return .paste(text)
            }
            if event.kind == TERMINAL_KEY.kind, event.value == TERMINAL_KEY_PASTE_BEGIN.value {
                paste.open()
                continue
            }
            return input(event)
        }
    }

    private func nextEvent(_ timeoutMilliseconds: Int?) -> terminal_event {
        if let event = deferred {
            deferred = nil
            return event
        }
        let wait = paste.isOpen ? PasteBuffer.patienceMilliseconds : timeoutMilliseconds ?? -1
        return terminal_wait(Int32(clamping: wait))
    }

    private func input(_ event: terminal_event) -> Input? {
        switch event.kind {
        case TERMINAL_SIGNAL.kind: return answer(signal: event.value)
        case TERMINAL_TEXT.kind where event.value == 0x1A:
            suspend()
            return .resumed(size)
        default: return EventTranslation.input(event)
        }
    }

    private func answer(signal: Int32) -> Input {
        switch CursesSignal(signal) {
        case .stop:
            suspend()
            return .resumed(size)
        case .continued:
            refit()
            return .resumed(size)
        case .sizeChanged:
            refit()
            return .resized(size)
        case .end: return .terminate(signal: signal)
        }
    }

    private func refit() {
        terminal_refit()
        shown = nil
    }

    package func suspend() {
        guard isOpen else { return }
        terminal_suspend()
        shown = nil
    }

    package func bell() {
        guard isOpen else { return }
        terminal_bell()
    }

    package func notify(_ text: String) {
        send("\u{1B}]9;\(SafeText.line(text, repertoire: glyphs.repertoire))\u{7}")
    }

    package func copy(_ text: String) {
        send("\u{1B}]52;c;\(Base64.encode(Array(text.utf8)))\u{7}")
    }

    private func send(_ sequence: String) {
        guard isOpen else { return }
        let bytes = sequence.utf8.map { CChar(bitPattern: $0) }
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            unsafe terminal_write_raw(start, Int32(buffer.count))
        }
    }

    package func setMouse(_ isOn: Bool) {
        guard isOpen else { return }
        terminal_set_mouse(isOn)
    }

    package func close() {
        guard isOpen else { return }
        isOpen = false
        terminal_close()
    }

    deinit {
        if isOpen { terminal_close() }
    }
}
