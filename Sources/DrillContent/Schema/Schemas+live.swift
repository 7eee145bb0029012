import DrillModel

extension Schemas {
    /// The schema of a live backend.
    static let live = JSONText.record(
        [
            ("environment", .plainName), ("every", .duration), ("stale_after", .duration),
            ("prometheus", prometheus), ("alerts", alerts),
            ("metrics", .map(.metric, to: liveMetric)), ("data_loss", dataLoss),
            ("variables", .map(variableName, to: variable)), ("commands", commands),
        ], required: ["environment"])

    private static let variableName = JSONText.matching("^[A-Za-z_][A-Za-z0-9_]*$")
    private static let secret = JSONText.matching("^\\$\\{[A-Za-z_][A-Za-z0-9_]*\\}$")

    private static let access: [(key: String, value: JSONText)] = [
        (
            "basic",
            .record([("user", .anyText), ("password", secret)], required: ["user", "password"])
        ),
        ("bearer", secret), ("ca", .anyText), ("proxy", .anyText),
    ]

    private static let prometheus = JSONText.record(
        [("url", .anyText), ("timeout", .duration)] + access, required: ["url"])

    private static let alerts = JSONText.record(
        [
            ("source", .oneOf(AlertOrigin.self)), ("url", .anyText),
            ("matching", .map(.anyText, to: .anyText)),
        ] + access, required: ["source"])

    private static let liveMetric = JSONText.record(
        [
            ("unit", .oneOf(Quantity.Unit.self)), ("query", .anyText), ("http", http),
            ("tcp", .anyText), ("command", command),
        ], required: ["unit"])

    private static let http = JSONText.record(
        [
            ("url", .anyText), ("status", ["type": "integer"]), ("body", .anyText),
            ("measures", .oneOf(HTTPProbe.Measure.self)), ("timeout", .duration),
        ], required: ["url"])

    private static let command = JSONText.record(
        [
            ("run", .anyText), ("json", .anyText),
            ("measures", .oneOf(CommandMeasure.self)), ("timeout", .duration),
        ], required: ["run"])

    private static let dataLoss = JSONText.record(
        [("run", .anyText), ("timeout", .duration), ("every", .duration)], required: ["run"])

    private static let variable = JSONText.record([
        ("value", .anyText), ("env", .anyText), ("prompt", .anyText), ("secret", .flag),
    ])

    private static let commands = JSONText.record([
        ("timeout", .duration), ("output", .described("A size such as 64KB")),
        ("shell", .anyText), ("directory", .anyText),
    ])
}
