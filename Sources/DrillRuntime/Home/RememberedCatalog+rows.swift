import DrillHistory

/// The rows of a catalog in its file; the last one says that none is missing.
extension RememberedCatalog {
    var rows: TextRows {
        var rows = TextRows()
        rows.append(roots)
        for (path, stamp) in seen.sorted(by: { $0.key < $1.key }) {
            rows.append(["seen", path, RowReader.field(stamp)])
        }
        for drill in drills { rows.append(["drill"] + drill.remembered) }
        for runbook in runbooks { rows.append(["runbook"] + runbook.remembered) }
        rows.append(["end"])
        return rows
    }

    init(_ rows: [RowReader]) throws(RowReader.Damage) {
        guard var first = rows.first, var last = rows.last, try last.text() == "end" else {
            throw RowReader.Damage()
        }
        while !first.isAtEnd { roots.append(try first.text()) }
        for var row in rows.dropFirst().dropLast() {
            switch try row.text() {
            case "seen":
                let path = try row.text()
                seen.updateValue(try row.optional(), forKey: path)
            case "drill": drills.append(try DrillRow(remembered: &row))
            case "runbook": runbooks.append(try FoundRunbook(remembered: &row))
            default: throw RowReader.Damage()
            }
        }
    }
}

extension DrillRow {
    /// What the plan says; the rest is what sessions tell.
    fileprivate var remembered: [String] {
        [
            id, title, kind, path, String(errors), RowReader.field(rto), RowReader.field(rpo),
            RowReader.field(strategy), RowReader.field(system), RowReader.field(summary),
            RowReader.field(owner), RowReader.field(cadenceDays),
        ]
    }

    fileprivate init(remembered row: inout RowReader) throws(RowReader.Damage) {
        id = try row.text()
        title = try row.text()
        kind = try row.text()
        path = try row.text()
        errors = try row.number()
        rto = try row.optional()
        rpo = try row.optional()
        strategy = try row.optional()
        system = try row.optional()
        summary = try row.optional()
        owner = try row.optional()
        cadenceDays = try row.optional()
    }
}

extension FoundRunbook {
    fileprivate var remembered: [String] {
        [row.id, row.title, String(row.steps), RowReader.field(row.lastVerified), row.path]
            + steps.flatMap { [$0.id, $0.title, $0.content.description] }
    }

    fileprivate init(remembered fields: inout RowReader) throws(RowReader.Damage) {
        row = RunbookRow(
            id: try fields.text(), title: try fields.text(), steps: try fields.number(),
            lastVerified: try fields.optional(), path: try fields.text())
        while !fields.isAtEnd {
            steps.append(
                WrittenStep(
                    id: try fields.text(), title: try fields.text(), content: try fields.number()))
        }
    }
}
