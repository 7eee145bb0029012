import Foundation
import Testing

/// What keeps a live drill from beginning by accident.
@Suite("Live drills on the command line")
struct LiveCommandTests {
    /// The variable by which a plan's secret comes in, set for nobody.
    private static let secret = "{TOKEN: {env: TINY_TOKEN_OF_NOBODY, secret: true}}"

    private static func plan(_ variables: String, probe: String) -> String {
        """
        id: tiny
        title: Tiny
        kind: incident
        runbook: r.md
        backend:
          live:
            environment: tiny-lab
            every: 500ms
            metrics: {shop.up: {unit: count, command: {run: '\(probe)'}}}
            variables: \(variables)
        recovered_when: {all: [shop.up >= 1], for: 1s}

        """
    }

    private static let runbook = """
        # Tiny

        ## Detect

        1. Break it

           ```sh
           echo $TOKEN
           ```

        """

    private func run(
        _ arguments: [String], variables: String = "{TOKEN: {value: open}}",
        probe: String = "echo 1", runbook: String = Self.runbook, input: String? = nil
    ) throws -> Muster.Result {
        var result: Muster.Result?
        try withMuster { muster in
            let plan = muster.home.appending(path: "d.yaml")
            try Data(Self.plan(variables, probe: probe).utf8).write(to: plan)
            try Data(runbook.utf8).write(to: muster.home.appending(path: "r.md"))
            result = try muster.run(
                arguments: ["run", plan.path, "--backend"] + arguments, input: input)
        }
        return try #require(result)
    }

    @Test func aDryRunShowsTheCommandsAndWhatTheirVariablesAre() throws {
        let run = try run(["live", "--dry-run"])
        #expect(run.status == 0)
        #expect(run.output.contains("nothing is touched"))
        #expect(run.output.contains("  $ echo open"))
    }

    @Test func aSecretThatNobodyGivesIsAskedForByItsName() throws {
        let run = try run(["live", "--dry-run"], variables: Self.secret)
        #expect(run.status == 65)
        #expect(run.errors.contains("needs the environment variable TINY_TOKEN_OF_NOBODY"))
    }

    @Test func lineByLineTheEnvironmentHasToBeNamed() throws {
        let wrong = try run(["live", "--plain"], input: "tiny\n")
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("“tiny-lab”, not “tiny”; nothing was run"))
        let right = try run(["live", "--plain"], input: "tiny-lab\nleave\n")
        #expect(right.status == 4)
        #expect(right.output.contains("Tiny (LIVE: tiny-lab)"))
        #expect(!right.output.contains("SIMULATED"))
    }

    @Test func anUnfitEnvironmentIsBegunOnOnlyBySomebodyWhoIsSure() throws {
        let variables = "{TOKEN: {value: open}}\nsteady_state: [shop.up >= 2]"
        let alone = try run(
            ["live", "--headless", "--environment", "tiny-lab", "--run-commands"],
            variables: variables)
        #expect(alone.status == 69)
        #expect(
            alone.errors.contains("The steady state shop.up >= 2 does not hold: shop.up is 1."))
        let unsure = try run(
            ["live", "--plain"], variables: variables, input: "tiny-lab\nleave\n")
        #expect(unsure.status == 69)
        #expect(!unsure.output.contains("Tiny (LIVE"))
        let sure = try run(
            ["live", "--plain"], variables: variables, input: "tiny-lab\nyes\nleave\n")
        #expect(sure.status == 4)
        #expect(sure.output.contains("Not fit for a drill: The steady state"))
    }

    /// A plan without alerts and messages, whose runbook breaks the system itself.
    @Test func whereNothingCallsHimTheOperatorGoesOnByHimself() throws {
        let broken = """
            # Tiny

            ## Detect

            ### Break it

            ```sh
            touch "$BROKEN"
            ```

            ```muster
            id: break-it
            kind: command
            disrupts: true
            ```

            ### See it

            ```muster
            id: see-it
            kind: check
            check: shop.up < 1 within 30s
            ```

            ### Declare it

            ```muster
            id: declare-it
            kind: manual
            declares: true
            ```

            ## Recover

            ### Mend it

            ```sh
            rm "$BROKEN"
            ```

            """
        let mark = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: mark) }
        let run = try run(
            ["live", "--headless", "--environment", "tiny-lab", "--run-commands"],
            variables: """
                {BROKEN: {value: "\(mark.path)"}}
                rehearsal:
                  delays:
                    acknowledge: {median: 1s, sigma: 0}
                    command: {median: 1s, sigma: 0}
                    manual: {median: 1s, sigma: 0}
                    diagnose: {median: 1s, sigma: 0}
                """,
            probe: "test -e \(mark.path) && echo 0 || echo 1", runbook: broken)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("Mend it"))
    }

    @Test(arguments: [
        ["live", "--headless"], ["live", "--headless", "--environment", "tiny-lab"],
        ["live", "--headless", "--run-commands"], ["live", "--seed", "1"],
        ["live", "--headless", "--run-commands", "--environment", "other"],
    ])
    func withoutAPersonEverythingHasToBeSaid(arguments: [String]) throws {
        #expect(try run(arguments).status == 64)
    }

    @Test func aPlanWithoutASimulationSaysSo() throws {
        let run = try run(["simulated", "--headless"])
        #expect(run.status == 65)
        #expect(run.errors.contains("--backend live"))
    }
}
