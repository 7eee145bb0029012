extension Quantity: CustomStringConvertible {
    private static let byteUnits: [(suffix: String, factor: Double)] = [
        ("KiB", 1024), ("MiB", 1_048_576), ("GiB", 1_073_741_824), ("TiB", 1_099_511_627_776),
        ("KB", 1e3), ("MB", 1e6), ("GB", 1e9), ("TB", 1e12), ("B", 1),
    ]

    /// Reads `1%`, `200ms`, `1m30s`, `2GB`, `40MB/s`, `120/s` or `12`; `nil` for anything else.
    package init?(_ text: String) {
        if text.hasSuffix("%"), let percent = Self.number(text.dropLast()) {
            self.init(percent / 100, .ratio)
        } else if let duration = DrillDuration(text) {
            self.init(duration.seconds, .seconds)
        } else if text.hasSuffix("/s") {
            let amount = text.dropLast(2)
            if let number = Self.number(amount) {
                self.init(number, .perSecond)
            } else if let bytes = Self.bytes(amount) {
                self.init(bytes, .bytesPerSecond)
            } else {
                return nil
            }
        } else if let bytes = Self.bytes(text[...]) {
            self.init(bytes, .bytes)
        } else if let number = Self.number(text[...]) {
            self.init(number, .count)
        } else {
            return nil
        }
    }

    private static func number(_ text: Substring) -> Double? {
        guard let first = text.first, first.isASCII, first.isNumber || first == "-",
            text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-" || $0 == "_") })
        else { return nil }
        return Double(text.filter { $0 != "_" })
    }

    private static func bytes(_ text: Substring) -> Double? {
        for (suffix, factor) in byteUnits where text.hasSuffix(suffix) {
            return number(text.dropLast(suffix.count)).map { $0 * factor }
        }
        return nil
    }

    /// The value with its unit, rounded for reading: `1.2%`, `340ms`, `2.1GB`, `1,204/s`.
    package var description: String {
        switch unit {
        case .ratio: Self.short(value * 100) + "%"
        case .seconds: Self.time(value)
        case .bytes: Self.size(value)
        case .count: Self.short(value)
        case .perSecond: Self.short(value) + "/s"
        case .bytesPerSecond: Self.size(value) + "/s"
        }
    }

    private static func time(_ seconds: Double) -> String {
        if seconds.magnitude < 1 { return short((seconds * 1000).rounded()) + "ms" }
        if seconds.magnitude < 60 { return short(seconds) + "s" }
        guard seconds.magnitude < 1e12 else { return short(seconds) + "s" }
        return DrillDuration(seconds: seconds.rounded()).description
    }

    private static func size(_ bytes: Double) -> String {
        for (suffix, factor) in [("TB", 1e12), ("GB", 1e9), ("MB", 1e6), ("KB", 1e3)]
        where bytes.magnitude >= factor {
            return short(bytes / factor) + suffix
        }
        return short(bytes) + "B"
    }

    /// A number with one decimal below 100 and none above, with no trailing zero.
    private static func short(_ number: Double) -> String {
        guard number.magnitude < 1e15 else { return "\(number)" }
        let tenths = Int64((number * 10).rounded())
        guard number.magnitude < 100, tenths % 10 != 0 else {
            return "\(Int64(number.rounded()))"
        }
        let sign = tenths < 0 ? "-" : ""
        return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }
}
