import CustomDump
import DrillContent
import DrillModel
import Testing

struct DrillLoaderTests {
    @Test func aGoodDrillHasNoDiagnostics() throws {
        let loaded = SmallDrill.load()
        expectNoDifference(loaded.diagnostics.map(\.description), [])
        let drill = try #require(loaded.value)
        #expect(drill.plan.backend == .simulated(system: "Systems/small.yaml", seed: 7, speed: 4))
        #expect(drill.runbook.id == "small")
        #expect(drill.system?.components.count == 4)
        #expect(drill.sources.runbook.path == "Runbooks/small.md")
    }

    @Test func aDrillIsRebuiltFromItsTextsAlone() throws {
        let drill = try #require(SmallDrill.load().value)
        let again = DrillLoader.load(sources: drill.sources, catalogue: .fixture)
        expectNoDifference(again.value, drill)
    }

    @Test func referencesAcrossFilesAreHeldAgainstEachOther() {
        let plan = SmallDrill.plan
            .changing("rule: {step: fence, before", to: "rule: {step: fense, before")
            .changing("choose: Now", to: "choose: Noww")
            .changing("shop.availability >= 99%\nrec", to: "shop.avalability >= 99%\nrec")
            .changing("fault: region-lost eu-central-1", to: "fault: region-lost eu-centrl-1")
            .changing("stops_at: promote", to: "stops_at: tell")
            .changing("{answered: call,", to: "{answered: spare,")
        let loaded = SmallDrill.load(plan: plan)
        #expect(loaded.value == nil)
        expectNoDifference(
            loaded.diagnostics.map(\.description),
            [
                "Drills/small.yaml:13:5: error: a component of kind clients has no such metric: "
                    + "“avalability”; expected one of availability, p95_latency; "
                    + "did you mean “availability”?",
                "Drills/small.yaml:20:12: error: no region of the system has this name: "
                    + "“eu-centrl-1”; expected one of eu-central-1, eu-west-1; "
                    + "did you mean “eu-central-1”?",
                "Drills/small.yaml:35:18: error: no step of the runbook has this id: “fense”; "
                    + "expected one of fence, choose, wait, promote; did you mean “fence”?",
                "Drills/small.yaml:38:60: error: nobody has to answer this inject: “spare”; "
                    + "expected an inject with needs_answer: true",
                "Drills/small.yaml:45:15: error: no step of the runbook has this id: “tell”; "
                    + "expected one of fence, choose, wait, promote",
                "Drills/small.yaml:49:21: error: the decision “choose” has no such choice: “Noww”; "
                    + "expected one of Now, Later; did you mean “Now”?",
            ])
    }

    @Test func keyFiguresAreMetricsOfTheSystem() {
        let plan = SmallDrill.plan.changing(
            "phases:\n",
            to: """
                key_figures:
                  - {metric: shop.availability, label: Good}
                  - {metric: shop.availabilty, label: Misspelt}
                  - {metric: shopp.availability, label: Misspelt too}
                phases:

                """)
        expectNoDifference(
            SmallDrill.load(plan: plan).diagnostics.map(\.description),
            [
                "Drills/small.yaml:8:14: error: a component of kind clients has no such metric: "
                    + "“availabilty”; expected one of availability, p95_latency; "
                    + "did you mean “availability”?",
                "Drills/small.yaml:9:14: error: no component of the system has this name: "
                    + "“shopp”; expected one of shop, shop-dns, eu-central-1/orders-db, "
                    + "eu-west-1/orders-db; did you mean “shop”?",
            ])
    }

    @Test func actionsAndMetricsOfTheRunbookAreHeldAgainstTheSystem() {
        let runbook = SmallDrill.runbook
            .changing("action: fence eu-central-1/orders-db", to: "action: fence shop-dns")
            .changing("force=true", to: "force=yes")
            .changing("eu-west-1/orders-db.lag < 5s", to: "shop.availability > 1% and a.lag < 5%")
            .changing("approver: incident-commander", to: "approver: deputy")
        expectNoDifference(
            SmallDrill.load(runbook: runbook).diagnostics.map(\.description),
            [
                "Runbooks/small.md:9:9: error: a component of kind dns has no such action: "
                    + "“fence”; expected one of shift",
                "Runbooks/small.md:33:11: warning: nobody in the plan has this role, so the "
                    + "approval is never given: “deputy”; expected an entry under “roles” in the "
                    + "plan",
                "Runbooks/small.md:34:9: error: “force” of “promote”: not a flag: “yes”; "
                    + "expected true or false",
                "Runbooks/small.md:35:35: error: no component of the system has this name: “a”; "
                    + "expected one of shop, shop-dns, eu-central-1/orders-db, "
                    + "eu-west-1/orders-db",
            ])
    }

    @Test func missingFilesAreReportedWhereThePlanNamesThem() {
        let files = MemoryFiles(["Drills/small.yaml": SmallDrill.plan])
        let loaded = DrillLoader(files: files, catalogue: .fixture).load("Drills/small.yaml")
        expectNoDifference(
            loaded.diagnostics.map(\.description),
            [
                "Drills/small.yaml:4:10: error: no file that can be read: “Runbooks/small.md”; "
                    + "expected a text file of at most 16 MiB",
                "Drills/small.yaml:11:23: error: no file that can be read: "
                    + "“Drills/Systems/small.yaml”; expected a text file of at most 16 MiB",
            ])
    }

    @Test func aMissingPlanIsReported() {
        let loaded = DrillLoader(files: MemoryFiles()).load("none.yaml")
        #expect(
            loaded.diagnostics.map(\.description) == [
                "none.yaml: error: no file that can be read: “none.yaml”; "
                    + "expected a text file of at most 16 MiB"
            ])
    }

    @Test func bytesThatAreNoTextAreAWarningInARunbookAndAnErrorElsewhere() {
        var files = SmallDrill.files()
        files.write(Array("# Small\n\ncaf".utf8) + [0xE9], to: "Runbooks/small.md")
        files.write(Array("id: ".utf8) + [0xFF, 0x0A], to: "Drills/Systems/small.yaml")
        let loaded = DrillLoader(files: files, catalogue: .fixture).load("Drills/small.yaml")
        let about = loaded.diagnostics.filter { $0.message == "not valid UTF-8" }
        #expect(
            about.map(\.description) == [
                "Drills/Systems/small.yaml:1:5: error: not valid UTF-8; expected text in UTF-8",
                "Runbooks/small.md:3:4: warning: not valid UTF-8; expected text in UTF-8",
            ])
    }

    @Test func aDrillWithoutADisruptionIsAWarning() {
        let plan = SmallDrill.plan.changing("    disrupts: true\n", to: "")
        #expect(
            SmallDrill.load(plan: plan).diagnostics.map(\.description) == [
                "Drills/small.yaml: warning: nothing disrupts the system, so the drill has no T0; "
                    + "expected an inject or a step with disrupts: true"
            ])
    }
}
