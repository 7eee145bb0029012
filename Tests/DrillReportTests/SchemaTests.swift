import DrillEngine
import DrillHistory
import DrillReport
import Foundation
import Testing

/// The JSON of real reports against the published schema and the fixed names.
@Suite struct SchemaTests {
    private static func reports() throws -> [String: String] {
        [
            "rich": JSONReport.render(try Sessions.rich().report()),
            "small": JSONReport.render(try Sessions.small().report()),
            "aborted": JSONReport.render(try Sessions.aborted().report()),
            "relapsed": JSONReport.render(try Sessions.relapsed().report()),
            "undisturbed": JSONReport.render(try Sessions.undisturbed().report()),
            "interrupted": JSONReport.render(try Sessions.interrupted().report(ended: false)),
            "live": JSONReport.render(try LiveSessions.measured().report()),
            "long": JSONReport.render(try Sessions.long().report()),
            "retested": JSONReport.render(try retested()),
        ]
    }

    /// The report of a session that re-tested three actions of earlier ones.
    private static func retested() throws -> Report {
        var report = try Sessions.small().report()
        let sessions = [
            session("a", verdicts: [:], exposures: ["promote", "inject/ceo"]),
            session("b", live: true, verdicts: [:], exposures: ["promote"]),
            session("c", verdicts: ["promote": true, "inject/ceo": false], exposures: []),
        ]
        report.retests = ActionFollowUp.all(in: sessions).compactMap { ReportRetest($0, in: "c") }
        return report
    }

    private static func session(
        _ id: String, live: Bool = false, verdicts: [String: Bool], exposures: [String]
    ) -> PastSession {
        PastSession(
            id: id, drill: "failover", title: "Failover", operator: "Rosa", isLive: live,
            startedOn: 0, endedOn: 0, outcome: .met, runbook: "failover", verdicts: verdicts,
            actions: exposures.enumerated().map { index, exposure in
                RecordedAction(
                    number: index + 1,
                    action: CorrectiveAction(
                        finding: "It failed.", action: "Mend it.", owner: "Omar",
                        exposedBy: exposure),
                    exposure: nil, enteredOn: 0)
            })
    }

    @Test func whatWasRetestedSaysWhetherItIsClosed() throws {
        let report = try object(JSONReport.render(try Self.retested()))
        let retests = try #require(report["retests"] as? [[String: Any]])
        #expect(retests.map { $0["id"] as? String } == ["a/1", "a/2", "b/1"])
        #expect(retests.map { $0["session"] as? String } == ["a", "a", "b"])
        #expect(retests.map { $0["passed"] as? Bool } == [true, false, true])
        // What came to light live is not closed by a simulation.
        #expect(retests.map { $0["closes"] as? Bool } == [true, false, false])
    }

    @Test(.enabled(if: Python.has("jsonschema"), "needs python3-jsonschema (make setup-tests)"))
    func reportsFollowTheSchema() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let schema = folder.appending(path: "schema.json")
        try ReportSchema.json.write(to: schema, atomically: true, encoding: .utf8)
        let script = """
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1]))
            jsonschema.Draft202012Validator.check_schema(schema)
            jsonschema.Draft202012Validator(schema).validate(json.load(open(sys.argv[2])))
            """
        for (name, text) in try Self.reports() {
            let file = folder.appending(path: "\(name).json")
            try text.write(to: file, atomically: true, encoding: .utf8)
            let run = try Python.run(script, schema.path(), file.path())
            #expect(run.status == 0, "\(name)")
        }
        let broken = folder.appending(path: "broken.json")
        try "{\"schema\": \"muster-report/1\"}".write(to: broken, atomically: true, encoding: .utf8)
        let refused = try Python.run(script, schema.path(), broken.path())
        #expect(refused.status != 0, "the schema refuses nothing")
    }

    @Test func fixedNamesArePresent() throws {
        for (name, text) in try Self.reports() {
            let report = try object(text)
            for (path, names) in Self.fixed {
                let keys = Set(try keys(at: path, in: report))
                #expect(keys.isSuperset(of: names), "\(name) \(path)")
            }
        }
    }

    @Test func everyNameIsInTheSchema() throws {
        let schema = try object(ReportSchema.json)
        let properties = try #require(schema["properties"] as? [String: Any])
        let report = try object(JSONReport.render(try Sessions.rich().report()))
        #expect(Set(report.keys) == Set(properties.keys))
    }

    @Test func absentFiguresArePresentAsNull() throws {
        let report = try object(JSONReport.render(try Sessions.interrupted().report(ended: false)))
        #expect(report["outcome"] as? String == "interrupted")
        let nulls = [
            ["session", "ended_at"], ["objectives", "rto", "actual_seconds"],
            ["objectives", "rto", "met"], ["objectives", "rpo", "lost_writes"],
            ["times", "decide_seconds"], ["times", "contain_seconds"],
            ["times", "recover_seconds"],
        ]
        for path in nulls {
            let parent = try path.dropLast().reduce(report) { object, key in
                try #require(object[key] as? [String: Any])
            }
            #expect(parent[path[path.count - 1]] is NSNull, "\(path)")
        }
    }

    /// The names that the report's readers rely on; the empty path is the report itself.
    private static let fixed: [(path: String, names: Set<String>)] = [
        (
            "",
            [
                "schema", "outcome", "session", "objectives", "key_figures", "what_it_cost",
                "times", "phases",
                "where_the_time_went", "steps", "injects", "expectations", "corrective_actions",
                "evidence",
            ]
        ),
        (
            "session",
            [
                "id", "drill", "backend", "operator", "seed", "started_at", "ended_at",
                "tool_version",
            ]
        ),
        ("objectives.rto", ["target_seconds", "actual_seconds", "met"]),
        ("objectives.rpo", ["target_seconds", "actual_seconds", "lost_writes", "met"]),
        ("times", ["detect_seconds", "decide_seconds", "contain_seconds", "recover_seconds"]),
        (
            "phases",
            [
                "id", "started_seconds", "ended_seconds", "target_seconds", "actual_seconds", "met",
            ]
        ),
        (
            "where_the_time_went",
            [
                "detect", "decide", "await_approval", "execute", "verify", "communicate", "idle",
                "paused",
            ]
        ),
        ("steps", ["id", "phase", "kind", "status", "started_seconds", "ended_seconds"]),
        ("evidence", ["events", "head", "plan_digest", "runbook_digest", "system_digest"]),
    ]

    /// The names in an object, or in the first entry of a list.
    private func keys(at path: String, in report: [String: Any]) throws -> [String] {
        var value: Any = report
        for part in path.split(separator: ".") {
            let object = try #require(value as? [String: Any])
            value = try #require(object[String(part)])
        }
        if let list = value as? [Any] { value = try #require(list.first) }
        return Array(try #require(value as? [String: Any]).keys)
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
}
