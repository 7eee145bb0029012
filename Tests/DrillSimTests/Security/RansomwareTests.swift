import DrillModel
import DrillSim
import Testing

struct RansomwareTests {
    private static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6]

    @Test(arguments: seeds)
    func leftAloneItTakesTheCopiesThenTheFilesButNotWhatIsLocked(seed: UInt64) {
        var exercise = EstateExercise(seed: seed)
        #expect(exercise.truth("staff.availability") > 0.99)
        exercise.run(to: 180)
        #expect(exercise.truth("nightly.copies") == 0)
        #expect(exercise.truth("locked.copies") == 180)
        #expect(exercise.truth("locked.refused_deletions") > 0)
        exercise.run(to: 5400)
        #expect(exercise.truth("files.unreadable") > 0.99)
        #expect(exercise.truth("staff.availability") == 0)
    }

    @Test(arguments: seeds)
    func cuttingLeavesWhatRunsAndFreezingStopsIt(seed: UInt64) {
        var exercise = EstateExercise(seed: seed)
        exercise.run(to: 420)
        exercise.carryOut("cut office-net")
        let whenCut = exercise.truth("files.unreadable")
        exercise.run(to: exercise.now + 120)
        #expect(exercise.truth("files.unreadable") > whenCut)
        #expect(exercise.truth("intruder.footholds") == 0)
        exercise.carryOut("freeze office-net")
        let whenFrozen = exercise.truth("files.unreadable")
        exercise.run(to: exercise.now + 600)
        #expect(exercise.truth("files.unreadable") == whenFrozen)
        #expect(exercise.truth("files.evidence") > 0.99)
    }

    @Test(arguments: seeds)
    func aServerRestoredIntoTheirNetworkIsTheirsAgain(seed: UInt64) {
        var exercise = EstateExercise(seed: seed)
        exercise.stop(at: 600)
        exercise.carryOut("restore files from=locked into=production")
        #expect(exercise.truth("files.in_service") == 1)
        exercise.run(to: exercise.now + 2400)
        #expect(exercise.truth("files.in_service") == 0)
        #expect(exercise.truth("intruder.returns") >= 1)
    }

    @Test(arguments: seeds)
    func whatIsCleanedOutOfTheirReachStaysBack(seed: UInt64) {
        var exercise = EstateExercise(seed: seed)
        exercise.stop(at: 600)
        exercise.carryOut("image-all office-net")
        exercise.carryOut("examine office-net")
        exercise.recoverInCleanRoom()
        exercise.run(to: exercise.now + 7200)
        #expect(exercise.truth("staff.availability") > 0.99)
        #expect(exercise.truth("intruder.footholds") == 0)
        #expect(exercise.truth("files.evidence") > 0.99)
        let loss = exercise.simulation.observe().dataLoss
        // Copies are taken every four hours.
        #expect(loss.map { $0.span > .zero && $0.span < .seconds(4 * 3600 + 900) } == true)
    }

    @Test(arguments: seeds)
    func withoutMemoryTheSearchTakesThreeTimesAsLong(seed: UInt64) {
        var frozen = EstateExercise(seed: seed)
        frozen.stop(at: 600)
        var off = EstateExercise(seed: seed)
        off.run(to: 600)
        off.carryOut("power-off-all office-net")
        let quick = frozen.carryOut("examine office-net")
        let slow = off.carryOut("examine office-net")
        #expect((1500...2200).contains(quick))
        #expect((4500...6600).contains(slow))
        #expect(off.truth("files.evidence") < 0.65)
    }

    @Test func anAccountThatWasNotReplacedIsAWayIn() {
        var exercise = EstateExercise(seed: 1)
        exercise.stop(at: 600)
        exercise.carryOut("examine office-net")
        exercise.carryOut("prepare clean-room")
        exercise.carryOut("restore files from=locked")
        exercise.carryOut("restore erp-db from=locked")
        exercise.carryOut("clean-all clean-room")
        exercise.carryOut("return-all clean-room")
        #expect(exercise.truth("intruder.footholds") == 1)
        exercise.run(to: exercise.now + 2400)
        #expect(exercise.truth("staff.availability") < 0.6)
    }

    @Test func oneClosedPortMakesItHurry() {
        var exercise = EstateExercise(seed: 1)
        exercise.run(to: 200)
        exercise.carryOut("isolate files")
        exercise.run(to: 420)
        #expect(exercise.truth("erp-db.unreadable") > 0)
        #expect(exercise.truth("directory.unreadable") > 0)
    }

    @Test(arguments: seeds)
    func theCopyFromBeforeTheyCameIsCleanAndOld(seed: UInt64) {
        var exercise = EstateExercise(seed: seed)
        exercise.stop(at: 600)
        exercise.carryOut("prepare clean-room")
        exercise.carryOut("restore files from=locked copy=before-breach")
        let loss = exercise.simulation.observe().dataLoss?.span ?? .zero
        #expect(loss > .seconds(9 * 86_400))
        exercise.carryOut("clean-all clean-room")
        #expect(exercise.messages.last?.contains("files") == false)
    }
}
