/// The table of mistakes as plain text.
package enum MistakeText {
    /// The text, with a line end at its end.
    package static func render(_ table: MistakeTable) -> String {
        var lines = [
            "MISTAKES: how often the follower of each runbook meets the objectives, and",
            "how often somebody does who errs in a typical way.",
            "SIMULATED."
                + (table.isPartial ? " PARTIAL: interrupted before all runs were made." : ""),
            "",
        ]
        var rows = [["Drill and way", "runs", "met", "median RTA", "median RPA", "shown", ""]]
        for row in table.rows {
            if row.mistake == nil { rows.append([row.drill]) }
            rows.append(cells(row))
        }
        lines += Columns.lines(rows, indent: "")
        let wrong = table.rows.count { !$0.isAsItShould }
        lines +=
            [""] + Prose.lines(wrong == 0 ? "Every row is as it should be." : explanation(wrong))
        return lines.joined(separator: "\n") + "\n"
    }

    private static func cells(_ row: MistakeTable.Row) -> [String] {
        let runs = Double(max(1, row.runs))
        return [
            "  \(row.mistake ?? "follows the runbook")", Figures.count(row.runs),
            Figures.roundPercent(Double(row.met) / runs),
            length(row.recoverySeconds, else: "not recovered"),
            length(row.dataLossSeconds, else: "not known"),
            row.shown.map { Figures.roundPercent(Double($0) / runs) } ?? "–",
            row.isAsItShould ? "" : "<-",
        ]
    }

    private static func length(_ seconds: Double?, else absent: String) -> String {
        Figures.length(seconds.map { Int64($0 * 1000) }, else: absent)
    }

    private static func explanation(_ wrong: Int) -> String {
        "\(wrong) row\(wrong == 1 ? " is" : "s are") not as it should be (<-): a follower has to "
            + "meet in more than half of the runs; a mistake has to miss, and its expectation to "
            + "fail, in more than half."
    }
}
