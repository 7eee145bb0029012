import DrillContent
import DrillModel
import Foundation
import Testing

struct SchemaTests {
    private func object(_ text: String) throws -> [String: Any] {
        try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// The member names of the object that a path of schema keys leads to.
    private func properties(_ path: [String], of schema: String) throws -> Set<String> {
        var node = try object(schema)
        for key in path { node = try #require(node[key] as? [String: Any], "no \(key)") }
        let own = try #require(node["properties"] as? [String: Any])
        #expect(node["additionalProperties"] as? Bool == false)
        return Set(own.keys)
    }

    private static let live = ["properties", "backend", "properties", "live"]

    @Test(arguments: [
        ([], PlanKeys.plan),
        (["properties", "objectives"], PlanKeys.objectives),
        (["properties", "key_figures", "items"], PlanKeys.keyFigure),
        (["properties", "phases", "additionalProperties"], PlanKeys.phase),
        (["properties", "roles", "items"], PlanKeys.role),
        (["properties", "backend"], PlanKeys.backend),
        (["properties", "backend", "properties", "simulated"], PlanKeys.simulated),
        (live, PlanKeys.live),
        (live + ["properties", "prometheus"], PlanKeys.prometheus),
        (live + ["properties", "prometheus", "properties", "basic"], PlanKeys.basic),
        (live + ["properties", "alerts"], PlanKeys.alerts),
        (live + ["properties", "metrics", "additionalProperties"], PlanKeys.liveMetric),
        (
            live + ["properties", "metrics", "additionalProperties", "properties", "http"],
            PlanKeys.http
        ),
        (
            live + ["properties", "metrics", "additionalProperties", "properties", "command"],
            PlanKeys.commandProbe
        ),
        (live + ["properties", "data_loss"], PlanKeys.dataLoss),
        (live + ["properties", "variables", "additionalProperties"], PlanKeys.variable),
        (live + ["properties", "commands"], PlanKeys.commands),
        (["properties", "recovered_when"], PlanKeys.recovery),
        (["properties", "abort_when", "items"], PlanKeys.abort),
        (["properties", "injects", "items"], PlanKeys.inject),
        (["properties", "injects", "items", "properties", "after"], PlanKeys.after),
        (["properties", "expectations", "items"], PlanKeys.expectation),
        (["properties", "expectations", "items", "properties", "rule"], PlanKeys.rule),
        (["properties", "notification_clocks", "items"], PlanKeys.clock),
        (["properties", "rehearsal"], PlanKeys.rehearsal),
        (
            ["properties", "rehearsal", "properties", "delays", "additionalProperties"],
            PlanKeys.delay
        ),
        (["properties", "rehearsal", "properties", "mistakes", "items"], PlanKeys.mistake),
    ])
    func theDrillSchemaKnowsTheKeysOfTheLoader(_ path: [String], _ keys: [String]) throws {
        #expect(try properties(path, of: Schemas.drill) == Set(keys))
    }

    @Test func theSystemSchemaListsWhatTheCatalogueHas() throws {
        let schema = try object(Schemas.system(.fixture))
        let properties = try #require(schema["properties"] as? [String: Any])
        let components = try #require(properties["components"] as? [String: Any])
        let value = try #require(components["additionalProperties"] as? [String: Any])
        let kinds = try #require(value["oneOf"] as? [[String: Any]])
        let listed = kinds.map { Set(($0["properties"] as? [String: Any] ?? [:]).keys) }
        let expected = ComponentCatalogue.fixture.kinds.map {
            Set(["kind"] + $0.parameters.map(\.name))
        }
        #expect(listed == expected)
        #expect(kinds[0]["required"] as? [String] == ["kind", "peak_rate"])
    }

    @Test func theyNameTheirDraft() throws {
        for text in [Schemas.drill, Schemas.system] {
            #expect(
                try object(text)["$schema"] as? String
                    == "https://json-schema.org/draft/2020-12/schema")
        }
    }
}
