/// A picture of how long recovery takes, in lines of text, with the target drawn in.
enum HistogramPicture {
    /// The longest bar, in characters.
    private static let width = 40
    /// About how many bars there are.
    private static let bars: Int64 = 12
    /// Lengths of a bar that read well, in ms.
    private static let steps: [Int64] = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600].map {
        $0 * 1000
    }

    /// One line a bar; nothing where no run recovered.
    static func lines(_ lengths: LogHistogram, target: Int64?) -> [String] {
        guard let low = lengths.quantile(0.000_001), let high = lengths.highest else { return [] }
        let step = steps.first { (high - low) / $0 < bars } ?? 7_200_000
        var rows: [(from: Int64, count: Int)] = []
        for from in stride(from: low / step * step, through: high, by: Int(step)) {
            rows.append((from, lengths.count(in: from..<from + step)))
        }
        let most = rows.map(\.count).max() ?? 1
        return Columns.lines(
            rows.map { row in
                [label(row.from, step, target), Figures.count(row.count)]
            }
        ).enumerated().map { index, line in
            let count = rows[index].count
            let length = count == 0 ? 0 : max(1, count * width / max(1, most))
            let bar = String(repeating: "#", count: length)
            return bar.isEmpty ? line : "\(line)  \(bar)"
        } + absent(lengths)
    }

    private static func label(_ from: Int64, _ step: Int64, _ target: Int64?) -> String {
        let limit = target.map { (from..<from + step).contains($0) } == true ? " <- RTO" : ""
        return "from \(Figures.length(from, else: ""))\(limit)"
    }

    private static func absent(_ lengths: LogHistogram) -> [String] {
        lengths.absent == 0
            ? [] : ["  not recovered: \(Figures.count(lengths.absent)) runs"]
    }
}
