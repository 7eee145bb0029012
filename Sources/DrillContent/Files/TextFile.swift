import DrillModel

/// Turns the bytes of a file into text, and says so when they are none.
enum TextFile {
    /// Reads a file that has to be UTF-8; the diagnostic stands at `reference` in `referrer`.
    static func read(
        _ path: String, _ files: any ContentFiles, namedAt reference: SourcePosition? = nil,
        in referrer: String? = nil
    ) -> Reading<SourceText> {
        guard let bytes = files.bytes(at: path) else {
            return Reading(diagnostics: [
                Diagnostic(
                    file: referrer ?? path, at: reference, "no file that can be read", found: path,
                    expected: "a text file of at most 16 MiB")
            ])
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let place = firstInvalid(bytes) else {
            return Reading(value: SourceText(path: path, text: text))
        }
        let isRunbook = ContentKind.isMarkdown(path)
        return Reading(
            value: isRunbook ? SourceText(path: path, text: text) : nil,
            diagnostics: [
                Diagnostic(
                    isRunbook ? .warning : .error, file: path, at: place,
                    "not valid UTF-8", expected: "text in UTF-8")
            ])
    }

    /// The place of the first byte that is not UTF-8.
    private static func firstInvalid(_ bytes: [UInt8]) -> SourcePosition? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        var line = 1
        for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if String(validating: part, as: UTF8.self) == nil {
                return SourcePosition(line: line, column: validPrefix(part) + 1)
            }
            line += 1
        }
        return SourcePosition(line: 1, column: 1)
    }

    /// The number of characters before the first wrong byte of a line.
    private static func validPrefix(_ bytes: ArraySlice<UInt8>) -> Int {
        String(decoding: bytes, as: UTF8.self).prefix { $0 != "\u{FFFD}" }.count
    }
}
