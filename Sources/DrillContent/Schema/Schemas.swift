package import DrillModel

/// The JSON Schemas (draft 2020-12) of the files that users write, for editors and other checkers.
///
/// They check the form; that names exist and units fit is for the loaders alone.
package enum Schemas {
    /// The schema of drill plans.
    package static let drill = document("Muster drill plan", plan)

    /// The schema of system files, made from the catalogue.
    package static let system = system(.standard)

    /// The schema of system files for a catalogue.
    package static func system(_ catalogue: ComponentCatalogue) -> String {
        document("Muster system", systemFile(catalogue))
    }

    private static func document(_ title: String, _ schema: JSONText) -> String {
        guard case .object(let members) = schema else { return schema.rendered() }
        let head: [(key: String, value: JSONText)] = [
            (key: "$schema", value: .draft), (key: "title", value: .text(title)),
        ]
        return JSONText.object(head + members).rendered() + "\n"
    }
}

extension Schemas {
    private static let plan = JSONText.record(
        [
            ("id", .plainName), ("title", .anyText), ("summary", .anyText),
            ("kind", .oneOf(DrillPlan.Kind.self)), ("strategy", .oneOf(DrillPlan.Strategy.self)),
            ("owner", .anyText), ("cadence", .duration), ("runbook", .anyText),
            ("objectives", .record([("rto", .duration), ("rpo", .duration)])),
            ("key_figures", .list(of: keyFigure)),
            ("phases", .map(.oneOf(PhaseID.self), to: phase)),
            ("roles", .list(of: role)), ("backend", backend),
            ("steady_state", .list(of: .condition)), ("recovered_when", recovery),
            ("abort_when", .list(of: abort)), ("injects", .list(of: inject)),
            ("expectations", .list(of: expectation)),
            ("notification_clocks", .list(of: clock)), ("rehearsal", rehearsal),
        ], required: ["id", "title", "kind", "runbook", "backend", "recovered_when"])

    private static let keyFigure = JSONText.record(
        [("metric", .metric), ("label", .anyText)], required: ["metric", "label"])

    private static let phase = JSONText.record([("target", .duration)], required: ["target"])

    private static let role = JSONText.record(
        [("role", .oneOf(Role.self)), ("name", .anyText), ("answers_after", .duration)],
        required: ["role", "name"])

    private static let backend = JSONText.record(
        [
            (
                "simulated",
                .record(
                    [
                        ("system", .anyText), ("seed", ["type": "integer"]),
                        ("speed", .matching("^[0-9]+(\\.[0-9]+)?x$")),
                    ], required: ["system"])
            ),
            ("live", live),
        ])

    private static let recovery = JSONText.record(
        [("all", .list(of: .condition)), ("for", .duration)], required: ["all", "for"])

    private static let abort = JSONText.record(
        [("condition", .condition), ("for", .duration), ("reason", .anyText)],
        required: ["condition"])

    private static let inject = JSONText.record(
        [
            ("id", .plainName), ("at", .durationRange),
            (
                "after",
                .record([("event", .anchor), ("delay", .durationRange)], required: ["event"])
            ),
            ("when", .condition), ("by_hand", .flag), ("fault", .invocation),
            ("disrupts", .flag), ("channel", .oneOf(Inject.Channel.self)), ("from", .anyText),
            ("message", .anyText), ("needs_answer", .flag),
        ], required: ["id"])

    private static let expectation = JSONText.record(
        [
            ("id", .plainName), ("text", .anyText), ("phase", .oneOf(PhaseID.self)),
            ("inject", .plainName),
            (
                "rule",
                .record([
                    ("step", .plainName), ("before", .plainName), ("within", .duration),
                    ("avoided", .plainName), ("answered", .plainName), ("at_end", .condition),
                ])
            ),
            ("cost", .anyText),
        ], required: ["id", "text"])

    private static let clock = JSONText.record(
        [
            ("id", .plainName), ("regime", .anyText), ("starts_at", .anchor),
            ("duration", .duration), ("calendar", .oneOf(NotificationClock.Calendar.self)),
            ("cap", .duration), ("stops_at", .plainName),
        ], required: ["id", "regime", "starts_at", "duration"])

    private static let rehearsal = JSONText.record([
        ("delays", delays), ("slips", .anyText), ("choices", choices),
        ("mistakes", .list(of: mistake)),
    ])

    private static let delays = JSONText.map(
        .oneOf(Rehearsal.Activity.self),
        to: .record(
            [("median", .duration), ("sigma", ["type": "number"])],
            required: ["median", "sigma"]))

    private static let choices = JSONText.map(.plainName, to: .anyText)

    private static let mistake = JSONText.record(
        [
            ("id", .plainName), ("title", .anyText), ("choices", choices), ("delays", delays),
            ("skips", .list(of: .plainName)), ("shows", .plainName),
        ], required: ["id", "title", "shows"])
}

extension Schemas {
    private static func systemFile(_ catalogue: ComponentCatalogue) -> JSONText {
        .record(
            [
                ("id", .plainName), ("title", .anyText), ("summary", .anyText),
                ("regions", .map(.plainName, to: .record([("title", .anyText)]))),
                (
                    "components",
                    .map(.component, to: ["oneOf": .list(catalogue.kinds.map(kind))])
                ),
                ("alerts", .list(of: alert)),
            ], required: ["id", "title", "components"])
    }

    private static func kind(_ spec: ComponentSpec) -> JSONText {
        .record(
            [("kind", ["const": .text(spec.kind), "description": .text(spec.summary)])]
                + spec.parameters.map { ($0.name, .parameter($0)) },
            required: ["kind"] + spec.parameters.filter(\.isRequired).map(\.name))
    }

    private static let alert = JSONText.record(
        [
            ("name", .anyText), ("when", .condition), ("burn_rate", burnRate), ("for", .duration),
            ("severity", .oneOf(AlertRule.Severity.self)), ("summary", .anyText),
        ], required: ["name"])

    private static let burnRate = JSONText.record(
        [
            ("of", .anyText), ("objective", .anyText), ("factor", ["type": "number"]),
            ("long", .duration), ("short", .duration),
        ], required: ["of", "objective"])
}
