import DrillModel

/// A fact of a report as a line of the file: what it is about, and what there is to say of it.
///
/// Every sort of fact uses the same columns, so that one table holds them all; what a sort does not
/// have is empty.
struct CSVRow {
    /// The sort of the fact, by which a reader filters.
    var record: String
    var id = ""
    var name = ""
    var phase = ""
    var kind = ""
    var status = ""
    /// Seconds on the exercise clock since the session began.
    var started: DrillTime?
    var ended: DrillTime?
    /// A measured number and what it was to be, in the same unit.
    var value: JSONValue = .null
    var target: JSONValue = .null
    var unit = ""
    var attempts: Int?
    var by = ""
    var text = ""

    static let columns = [
        "record", "id", "name", "phase", "kind", "status", "started_seconds", "ended_seconds",
        "value", "target", "unit", "attempts", "by", "text",
    ]

    /// The fields in the order of ``columns``.
    var fields: [String] {
        [
            record, id, name, phase, kind, status, Self.number(JSONValue(started)),
            Self.number(JSONValue(ended)), Self.number(value), Self.number(target), unit,
            attempts.map(String.init) ?? "", by, text,
        ]
    }

    /// Sets a length, and what it was to be, in seconds.
    mutating func measure(_ value: DrillDuration?, target: DrillDuration? = nil) {
        self.value = JSONValue(value)
        self.target = JSONValue(target)
        unit = value == nil && target == nil ? "" : "s"
    }

    private static func number(_ value: JSONValue) -> String {
        value == .null ? "" : value.text
    }
}

extension CSVRow {
    init(
        _ record: String, _ id: String, _ name: String = "",
        _ change: (inout CSVRow) -> Void = { _ in }
    ) {
        self.init(record: record, id: id, name: name)
        change(&self)
    }
}
