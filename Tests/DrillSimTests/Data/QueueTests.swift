import DrillModel
import Testing

struct QueueTests {
    private func rig(_ queue: String, db: String = "query_time: 5ms", seed: UInt64 = 1) -> DataRig {
        var rig = DataRig(
            """
            senders: {kind: clients, entry: mail, peak_rate: 200/s, writes: 100%}
            mail: {kind: queue, handler: db, consumers: 30, consume_rate: 1000/s, \(queue)}
            db: {kind: database, \(db)}
            """, seed: seed)
        rig.pass(60)
        return rig
    }

    @Test func messagesWaitWhileConsumersArePausedAndAreWorkedOffAfterwards() {
        var rig = rig("visibility_timeout: 30s")
        rig.carryOut("pause-consumers mail")
        rig.pass(120)
        #expect((115...135).contains(rig.truth("mail.age")))
        #expect((22_000...28_000).contains(rig.truth("mail.depth")))
        rig.carryOut("resume-consumers mail")
        rig.pass(120)
        #expect(rig.truth("mail.depth") < 100)
        #expect(rig.truth("mail.dead_letters") == 0)
        #expect(rig.truth("mail.duplicates") == 0)
    }

    @Test func whatFailsTooOftenIsSetAsideAndCanBeRedriven() {
        var rig = rig("visibility_timeout: 10s, max_receives: 3")
        rig.inject("primary-lost db")
        rig.pass(90)
        let dead = rig.truth("mail.dead_letters")
        #expect(dead > 5000)
        rig.carryOut("restart db")
        rig.carryOut("redrive mail")
        rig.pass(300)
        #expect(rig.truth("mail.dead_letters") < 1)
        #expect(rig.truth("mail.depth") < 200)
    }

    @Test func poisonHoldsConsumersUpUntilItIsSortedOut() {
        var rig = rig("max_receives: 4, visibility_timeout: 15s, patience: 6s")
        rig.inject("poison mail share=10%")
        rig.pass(240)
        let slowed = rig.truth("mail.depth")
        #expect(slowed > 5000)
        rig.carryOut("quarantine mail")
        rig.pass(300)
        #expect(rig.truth("mail.depth") < slowed / 2)
        let dead = rig.truth("mail.dead_letters")
        rig.inject("poison-ends mail")
        rig.carryOut("fix-consumers mail")
        rig.carryOut("redrive mail")
        rig.pass(300)
        #expect(dead > 2000)
        #expect(rig.truth("mail.dead_letters") < 1)
    }

    @Test(arguments: [true, false])
    func whatWasTooLateIsDoneTwiceUnlessConsumersKnowKeys(keys: Bool) {
        var rig = rig("patience: 1s, visibility_timeout: 10s, max_receives: 50, keys: \(keys)")
        rig.inject("slow-disk db factor=150 lasts=60s")
        rig.pass(300)
        let doubled = rig.truth("mail.duplicates")
        #expect(keys ? doubled == 0 : doubled > 50)
    }

    @Test func aReplayWithoutKeysDoesEverythingAgain() {
        var rig = rig("keys: true")
        var careless = rig
        rig.carryOut("replay mail since=1m keys=true")
        careless.carryOut("replay mail since=1m keys=false")
        rig.pass(60)
        #expect(rig.truth("mail.duplicates") == 0)
        #expect((10_000...20_000).contains(careless.truth("mail.duplicates")))
        let undone = careless.carryOut("undo-duplicates mail")
        #expect((undone?.seconds ?? 0) > 500)
        #expect(careless.truth("mail.duplicates") == 0)
    }

    @Test func aPurgeLosesWhatWasAccepted() {
        var rig = rig("keys: true")
        rig.carryOut("pause-consumers mail")
        rig.pass(100)
        let waiting = rig.truth("mail.depth")
        rig.carryOut("purge mail")
        #expect((Double(rig.dataLoss.lostWrites) - waiting).magnitude < 2500)
        #expect((95...120).contains(rig.dataLoss.span.seconds))
        #expect(!rig.dataLoss.isAtRisk)
    }

    @Test func newMessagesOvertakeTheBacklogWhenTheyMay() {
        var rig = rig("keys: true")
        rig.carryOut("pause-consumers mail")
        rig.pass(300)
        rig.carryOut("newest-first mail")
        rig.carryOut("resume-consumers mail")
        rig.pass(30)
        #expect(rig.truth("mail.wait") < 5)
        #expect(rig.truth("mail.age") > 100)
    }

    @Test func aLimitedIntakeTurnsSendersAway() {
        var rig = rig("keys: true")
        rig.carryOut("limit-intake mail share=40%")
        rig.pass(30)
        #expect((70...95).contains(rig.truth("mail.send_rate")))
        #expect(rig.truth("senders.availability") < 0.7)
    }
}
