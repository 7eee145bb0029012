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

    /// Words for a sentence: `2 h 05 min`, `11 min 40 s`, `15 min`, `3.2 s`, `250 ms`.
    ///
    /// What is zero is left out. Below ten seconds there are tenths, because whole seconds would
    /// make little of a loss.
    package var words: String {
        let total = rounded.milliseconds.magnitude
        let sign = milliseconds < 0 ? "minus " : ""
        if total >= 3_600_000 {
            return sign + Self.pair(total / 3_600_000, "h", total / 60_000 % 60, "min")
        }
        if total >= 60_000 {
            return sign + Self.pair(total / 60_000, "min", total / 1000 % 60, "s")
        }
        if total > 0, total < 1000 { return "\(sign)\(total) ms" }
        let tenths = total / 100 % 10
        return tenths == 0 ? "\(sign)\(total / 1000) s" : "\(sign)\(total / 1000).\(tenths) s"
    }

    /// A length of lost data in little room: `340 ms`, `5.7 s`, `30 s`, from a minute on `01:30`.
    ///
    /// A clock face would make nothing of half a second.
    package var loss: String {
        milliseconds.magnitude < 60_000 ? words : clock
    }

    /// As much of the length as its words tell, so that differences are those of what is shown.
    package var rounded: DrillDuration {
        let total = Int64(milliseconds.magnitude)
        let told =
            switch total {
            case ..<1000: total
            case ..<10_000: (total + 50) / 100 * 100
            case ..<3_600_000: total / 1000 * 1000
            default: total / 60_000 * 60_000
            }
        return DrillDuration(milliseconds: milliseconds < 0 ? -told : told)
    }

    private static func pair(
        _ large: UInt64, _ unit: String, _ small: UInt64, _ lower: String
    ) -> String {
        small == 0 ? "\(large) \(unit)" : "\(large) \(unit) \(two(small)) \(lower)"
    }

    private static func two(_ number: UInt64) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
