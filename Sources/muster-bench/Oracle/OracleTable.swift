/// Figures of the reference beside those of the simulator.
struct OracleTable: Codable {
    var title: String
    /// The headings of the columns; the first is what a row is about.
    var columns: [String]
    var rows: [Row]
    /// The tolerance, and why it is what it is.
    var tolerance: String
    /// What the rows come to together, where that is judged too.
    var summary: Row?

    /// One comparison.
    struct Row: Codable {
        var cells: [String]
        var isWithin: Bool
    }

    /// A share of one as whole per cent.
    static func share(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }

    var isWithin: Bool { rows.allSatisfy(\.isWithin) && summary?.isWithin != false }

    var text: String {
        let all = [columns] + rows.map(\.cells)
        let widths = columns.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        func line(_ cells: [String]) -> String {
            zip(cells, widths).map { cell, width in
                String(repeating: " ", count: width - cell.count) + cell
            }.joined(separator: "  ")
        }
        let body = rows.map { "  \(line($0.cells))  \($0.isWithin ? "✓" : "✗ out of tolerance")" }
        let end =
            summary.map {
                [
                    "  → \($0.cells.joined(separator: ", "))"
                        + ($0.isWithin ? " ✓" : " ✗ out of tolerance")
                ]
            } ?? []
        return ([title, "  " + line(columns)] + body + end + ["  Tolerance: " + tolerance])
            .joined(separator: "\n")
    }
}
