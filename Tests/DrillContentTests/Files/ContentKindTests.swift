import DrillContent
import DrillModel
import Testing

struct ContentKindTests {
    @Test(arguments: [
        ("a/b.md", "anything", ContentKind.runbook),
        ("b.MARKDOWN", "", .runbook),
        ("plan.yaml", SmallDrill.plan, .plan),
        ("system.yml", SmallDrill.system, .system),
        ("broken.yaml", "id: [\nrunbook: x\nobjectives: y\n", .plan),
        ("broken.yaml", "id: [\nregions: x\n", .system),
        ("other.yaml", "services: {web: {image: x}}\n", nil),
        ("other.yaml", "", nil),
        ("notes.txt", SmallDrill.plan, nil),
    ])
    func isFoundByEndingAndKeys(_ path: String, _ text: String, _ kind: ContentKind?) {
        #expect(ContentKind.of(SourceText(path: path, text: text)) == kind)
    }
}
