import TerminalKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// How much two colours stand out from each other (WCAG 2.2, success criterion 1.4.6).
enum Contrast {
    /// What text needs to be read by everybody.
    static let enough = 7.0

    /// From 1, which is none, to 21; `nil` where only the terminal knows a colour.
    static func between(_ one: Color, _ other: Color) -> Double? {
        guard let first = one.rgb.map(luminance), let second = other.rgb.map(luminance) else {
            return nil
        }
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    /// The relative luminance, from 0 for black to 1 for white.
    private static func luminance(_ rgb: UInt32) -> Double {
        func linear(_ part: UInt32) -> Double {
            let value = Double(part & 0xFF) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb)
    }
}
