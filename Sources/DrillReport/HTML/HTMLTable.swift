/// A table of text cells, which becomes a list of cards on a narrow screen.
struct HTMLTable {
    /// A cell that is more than text.
    enum Cell {
        case text(String)
        /// A figure, aligned to the right.
        case number(String)
        /// An instant of the report's clock.
        case clock(String)
        /// A result: kept, missed or open, with its word.
        case verdict(String)
        case markup(Markup, class: String)

        fileprivate var isNumber: Bool {
            if case .number = self { true } else { false }
        }
    }

    var caption: String
    var heads: [String]
    var rows: [[Cell]]
    /// Whether each row becomes a card on a narrow screen.
    var stacks = true

    /// The table, or a sentence where it has no row.
    func markup(none: String = "None.") -> Markup {
        guard !rows.isEmpty else { return .tag("p", ["class": "soft"], .text(none)) }
        let head = Markup.tag(
            "thead", [:],
            .tag("tr", [:], heads.enumerated().map { heading($0.element, column: $0.offset) }))
        return .tag(
            "div", ["class": "scroll"],
            .tag(
                "table", ["class": stacks ? "stack" : "plain", "aria-label": caption],
                head, .tag("tbody", [:], rows.map(row))))
    }

    /// The head of a column; it stands over its figures at the right.
    private func heading(_ words: String, column: Int) -> Markup {
        let isNumber = rows.contains { row in
            row.indices.contains(column) && row[column].isNumber
        }
        return .tag("th", ["scope": "col", "class": isNumber ? "num" : "text"], .text(words))
    }

    private func row(_ cells: [Cell]) -> Markup {
        .tag(
            "tr", [:],
            zip(heads, cells).enumerated().map { column, pair in
                cell(pair.1, pair.0, isFirst: column == 0)
            })
    }

    private func cell(_ cell: Cell, _ head: String, isFirst: Bool) -> Markup {
        switch cell {
        case .text(let text) where isFirst: .tag("th", ["scope": "row"], .text(text))
        case .text(let text):
            .tag(
                "td",
                ["class": text.isEmpty ? "blank" : Self.name("text", text), "data-head": head],
                .text(text))
        case .number(let text):
            .tag("td", ["class": Self.name("num", text), "data-head": head], .text(text))
        case .clock(let text):
            .tag("td", ["class": Self.name("clock", text), "data-head": head], .text(text))
        case .verdict(let word):
            .tag(
                "td", ["class": "verdict", "data-head": head],
                .tag("span", ["class": Self.tone(word)], .text(word)))
        case .markup(let markup, let name): .tag("td", ["class": name], markup)
        }
    }

    /// The class of a cell; a card leaves out what is not there.
    private static func name(_ sort: String, _ text: String) -> String {
        text == ReportTables.absent ? "\(sort) absent" : sort
    }

    /// The colour class of a result; the word itself says the same without colour.
    private static func tone(_ word: String) -> String {
        switch word {
        case "met", "passed", "kept", "completed", "closed", "closed here": "good"
        case "missed", "failed", "late", "overdue", "failed again": "bad"
        case "–", "not started": "soft"
        default: "open"
        }
    }
}
