import DrillModel

/// Figures in words, the same on every machine.
package enum Figures {
    /// A share with one decimal: `91.2 %`.
    package static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }

    /// A share as a whole number, as in a table of many: `91 %`.
    package static func roundPercent(_ share: Double) -> String {
        "\(Int((share * 100).rounded())) %"
    }

    /// A share of some runs, with its interval: `91.2 %`, `90.6–91.8 %`.
    package static func interval(_ hits: Int, of runs: Int) -> String {
        let interval = WilsonInterval(hits: hits, of: runs)
        let low = percent(interval.low).dropLast(2)
        return "\(low)–\(percent(interval.high))"
    }

    /// A length in ms in words, to the second; below ten seconds to the tenth.
    package static func length(_ milliseconds: Int64?, else absent: String) -> String {
        guard let milliseconds else { return absent }
        if milliseconds < 10_000 {
            let tenths = (milliseconds + 50) / 100
            return tenths % 10 == 0 ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
        }
        return DrillDuration(milliseconds: (milliseconds + 500) / 1000 * 1000).words
    }

    /// A whole number with its thousands apart: `10,000`.
    package static func count(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return text
    }
}
