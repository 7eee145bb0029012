/// Text from outside, made safe to look at.
enum VisibleText {
    /// Replaces what a reader cannot see but a machine obeys.
    ///
    /// That is control characters and the marks that turn the direction of writing; line ends and
    /// tabs stay.
    static func of(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            result.append(isHidden(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(result)
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00..<0x20, 0x7F..<0xA0: true
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
