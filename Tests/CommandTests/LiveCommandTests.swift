import Foundation
import Testing

/// What keeps a live drill from beginning by accident.
@Suite("Live drills on the command line")
struct LiveCommandTests {
    /// The variable by which a plan's secret comes in, set for nobody.
    private static let secret = "{TOKEN: {env: TINY_TOKEN_OF_NOBODY, secret: true}}"

    private static func plan(_ variables: String) -> String {
        """
        id: tiny
        title: Tiny
        kind: incident
        runbook: r.md
        backend:
          live:
            environment: tiny-lab
            metrics: {shop.up: {unit: count, command: {run: echo 1}}}
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
        input: String? = nil
    ) throws -> Muster.Result {
        var result: Muster.Result?
        try withMuster { muster in
            let plan = muster.home.appending(path: "d.yaml")
            try Data(Self.plan(variables).utf8).write(to: plan)
            try Data(Self.runbook.utf8).write(to: muster.home.appending(path: "r.md"))
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
