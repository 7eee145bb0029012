/// From the bytes of a command to text that can be shown: cleaned, in lines, without secrets.
struct OutputText {
    private var cleaner = TextCleaner()
    private var lines = LineAssembler()
    private var mask: SecretMask

    init(_ secrets: [String]) {
        mask = SecretMask(secrets)
    }

    /// The bytes of the longest form of a secret.
    var longestSecret: Int { mask.longest }

    mutating func take(_ bytes: some Sequence<UInt8>) -> String {
        mask.mask(lines.assemble(cleaner.clean(bytes)))
    }

    /// What there is of a line that has not ended.
    mutating func flush() -> String {
        lines.isWaiting ? mask.mask(lines.flush()) : ""
    }

    /// The rest of the text.
    ///
    /// - Parameter isCut: more would have come.
    mutating func finish(isCut: Bool = false) -> String {
        let last = lines.assemble(cleaner.finish()) + lines.flush()
        return mask.mask(last) + mask.finish(isCut: isCut)
    }
}
