/// From the bytes of a command to text that can be shown: cleaned, in lines, without secrets.
struct OutputText {
    private var cleaner = TextCleaner()
    private var lines = LineAssembler()
    private var mask: SecretMask

    init(_ secrets: [String]) {
        mask = SecretMask(secrets)
    }

    /// A text from elsewhere on one line, such as why something failed.
    static func line(_ text: String, without secrets: [String]) -> String {
        var output = OutputText(secrets)
        let clean = output.take(text.utf8) + output.finish()
        let words = clean.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.count > longestLine ? words.prefix(longestLine) + "…" : words
    }

    private static let longestLine = 200

    /// The bytes of the longest form of a secret.
    var longestSecret: Int { mask.longest }

    mutating func take(_ bytes: some Sequence<UInt8>) -> String {
        mask.mask(lines.assemble(cleaner.clean(bytes)))
    }

    var isWaiting: Bool { lines.isWaiting }

    /// What there is of a line that has not ended.
    mutating func flush() -> String {
        lines.isWaiting ? mask.mask(lines.flush()) : ""
    }

    /// The rest of the text.
    ///
    /// - Parameter isCut: more would have come.
    /// - Returns: what has not been given yet.
    mutating func finish(isCut: Bool = false) -> String {
        let last = lines.assemble(cleaner.finish()) + lines.flush()
        return mask.mask(last) + mask.finish(isCut: isCut)
    }
}
