import CustomDump
import DrillContent
import DrillModel
import FoundationEssentials
import Testing

/// The credential drill as it is shipped.
struct CredentialDrillFileTests {
    private static let plan = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "Drills/credential-compromise.yaml").path

    @Test func loadsWithoutAWord() {
        let loaded = DrillLoader(files: DiskFiles()).load(Self.plan)
        expectNoDifference(loaded.diagnostics, [])
        #expect(loaded.value?.plan.kind == .security)
    }

    @Test func rehearsesEveryDecisionOfThePlaybook() throws {
        let drill = try #require(DrillLoader(files: DiskFiles()).load(Self.plan).value)
        let decisions = drill.runbook.phasedSteps.map(\.step).filter { $0.kind == .decision }
        expectNoDifference(
            drill.plan.rehearsal.choices.keys.sorted(), decisions.map(\.id).sorted())
    }

    @Test func hasTheFivePhasesInOrder() throws {
        let drill = try #require(DrillLoader(files: DiskFiles()).load(Self.plan).value)
        let phases = drill.runbook.phasedSteps.map(\.phase)
        expectNoDifference(phases, phases.sorted())
        expectNoDifference(Set(phases), Set(PhaseID.allCases))
    }
}
