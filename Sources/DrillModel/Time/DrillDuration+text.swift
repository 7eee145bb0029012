extension DrillDuration: CustomStringConvertible {
    private static let units: [(suffix: String, milliseconds: Int64)] = [
        ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1),
    ]

    /// Reads `45s`, `1m30s`, `1.5h`, `72h` or `2d`; `nil` for anything else, a bare number included.
    ///
    /// Units go from large to small and each occurs once, so that a typing error is not a duration.
    package init?(_ text: String) {
        var rest = Substring(text)
        var total: Int64 = 0
        var lastUnit = -1
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            rest = rest.dropFirst(digits.count)
            let suffix = rest.prefix { $0.isASCII && $0.isLetter }
            rest = rest.dropFirst(suffix.count)
            guard let number = Double(digits), !digits.hasPrefix("."), !digits.hasSuffix("."),
                let unit = Self.units.firstIndex(where: { $0.suffix == suffix }),
                unit > lastUnit,
                number * Double(Self.units[unit].milliseconds) < 1e15
            else { return nil }
            lastUnit = unit
            total += Int64((number * Double(Self.units[unit].milliseconds)).rounded())
        }
        self.init(milliseconds: total)
    }

    /// The shortest text that reads back as the same length: `1m30s`, `0s`.
    package var description: String {
        guard milliseconds != 0 else { return "0s" }
        var rest = milliseconds.magnitude
        var text = milliseconds < 0 ? "-" : ""
        for unit in Self.units {
            let count = rest / unit.milliseconds.magnitude
            guard count > 0 else { continue }
            text += "\(count)\(unit.suffix)"
            rest -= count * unit.milliseconds.magnitude
        }
        return text
    }

    /// A clock face for screens, to the second: `04:05`, `1:04:05`, `-00:30`.
    package var clock: String {
        let total = milliseconds.magnitude / 1000
        let minutesAndSeconds = "\(Self.two(total / 60 % 60)):\(Self.two(total % 60))"
        let sign = milliseconds < 0 ? "-" : ""
        return total >= 3600
            ? "\(sign)\(total / 3600):\(minutesAndSeconds)" : sign + minutesAndSeconds
    }

    /// Words for a sentence, to the second: `11 min 40 s`, `3 s`, `2 h 05 min`.
    package var words: String {
        let total = milliseconds.magnitude / 1000
        let sign = milliseconds < 0 ? "minus " : ""
        if total >= 3600 { return "\(sign)\(total / 3600) h \(Self.two(total / 60 % 60)) min" }
        if total >= 60 { return "\(sign)\(total / 60) min \(Self.two(total % 60)) s" }
        return "\(sign)\(total) s"
    }

    private static func two(_ number: UInt64) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
