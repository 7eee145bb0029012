import DrillModel
import DrillSim
import Testing

struct BackupTests {
    private static let system = """
        users: {kind: clients, entry: web, peak_rate: 100/s, writes: 50%}
        web: {kind: service, database: db, instances: 4, min: 4, compute_time: 50ms}
        db: {kind: database, query_time: 10ms}
        db-new: {kind: database, empty: true, query_time: 10ms}
        copy: {kind: database, replica_of: db, query_time: 10ms}
        vault: {kind: backup, of: db, size: 600GB, newest: 6h, newest_incompatible: true}
        """

    private func rig(seed: UInt64 = 1) -> DataRig {
        var rig = DataRig(Self.system, seed: seed)
        rig.pass(900)
        return rig
    }

    @Test func anIncompatibleBackupShowsOnlyAfterTheCopy() throws {
        var rig = rig()
        let attempt = rig.carryOut("restore vault to=db-new backup=newest")
        let failed = try #require(attempt)
        #expect(!failed.outcome.succeeded)
        // Five minutes to provision and 600 GB at 500 MiB/s, at the least.
        #expect(failed.seconds > 300 + 1144 + 120)
        let again = rig.carryOut("restore vault to=db-new backup=newest")
        #expect(again?.seconds == 0)
        let other = rig.carryOut("restore vault to=db-new backup=previous")
        #expect(other?.outcome.succeeded == true)
        // 30 hours of log at twenty times the speed come on top.
        #expect((other?.seconds ?? 0) > 300 + 1144 + 120 + 5400)
    }

    @Test(arguments: [true, false])
    func whoeverDeletesBackupsFindsImmutableOnesLocked(isImmutable: Bool) {
        var rig = DataRig(
            Self.system.replacing("newest: 6h", with: "newest: 6h, immutable: \(isImmutable)"))
        rig.pass(900)
        rig.inject("deleted vault")
        rig.pass(5)
        #expect(rig.truth("vault.newest_age").isNaN == !isImmutable)
        let attempt = rig.carryOut("verify vault backup=previous")
        #expect(attempt?.outcome.succeeded == isImmutable)
    }

    @Test func verifyingTellsWithinMinutes() {
        var rig = rig()
        let newest = rig.carryOut("verify vault backup=newest")
        #expect(newest?.outcome.message.contains("does NOT start") == true)
        #expect((480...720).contains(newest?.seconds ?? 0))
        #expect(rig.truth("vault.verified") == 0)
        let previous = rig.carryOut("verify vault backup=previous")
        #expect(previous?.outcome.message.contains("starts on this engine") == true)
        #expect(rig.truth("vault.verified") == 1)
    }

    @Test(arguments: UInt64(1)...4)
    func aRestoreLosesWhatTheArchiveDoesNotHave(seed: UInt64) {
        var rig = DataRig(
            Self.system.split(separator: "\n").filter { !$0.contains("copy:") }
                .joined(separator: "\n"), seed: seed)
        rig.pass(1000)
        rig.inject("storage-lost db")
        let atRisk = rig.dataLoss
        #expect(atRisk.isAtRisk)
        #expect((0...300).contains(atRisk.span.seconds), "seed \(seed)")
        rig.carryOut("restore vault to=db-new backup=previous")
        rig.carryOut("take-over db-new from=db")
        rig.pass(600)
        #expect(rig.dataLoss.lostWrites == atRisk.lostWrites)
        #expect(rig.dataLoss.span == atRisk.span)
        #expect(!rig.dataLoss.isAtRisk)
        #expect(rig.truth("users.availability") > 0.98)
        // Every acknowledged write is in the new history or counted as lost.
        let balance =
            rig.simulation.acknowledgedWrites - rig.simulation.survivingWrites
            - rig.dataLoss.lostWrites
        #expect(balance.magnitude <= 1)
    }

    @Test func falsifiedWritesAreOnEveryCopyAndGoneBeforeTheFirstOfThem() {
        var rig = rig()
        rig.inject("falsify db share=20%")
        rig.pass(300)
        rig.inject("falsify-ends db")
        #expect(rig.truth("db.wrong_rows") > 2000)
        var promoted = rig
        promoted.carryOut("promote copy")
        #expect(promoted.truth("copy.wrong_rows") > 2000)
        let early = rig.carryOut("restore vault to=db-new backup=previous point=before-falsified")
        #expect(early?.outcome.message.contains("find-falsified") == true)
        rig.carryOut("find-falsified db")
        rig.carryOut("restore vault to=db-new backup=previous point=before-falsified")
        #expect(rig.truth("db-new.wrong_rows") == 0)
        // Whatever was written after the first of them is lost, right or wrong.
        #expect(rig.dataLoss.span.seconds > 300)
    }
}
