import DrillModel
import Testing

struct DatabaseTests {
    private static let callers = """
        users: {kind: clients, entry: web, peak_rate: 300/s, writes: 30%}
        web: {kind: service, database: db, instances: 4, min: 4, compute_time: 50ms}
        """

    private func rig(_ database: String, _ more: String = "", seed: UInt64 = 1) -> DataRig {
        var rig = DataRig(
            Self.callers + "\n  db: {kind: database, \(database)}\n" + more, seed: seed)
        rig.pass(60)
        return rig
    }

    @Test(arguments: UInt64(1)...6)
    func aSynchronousStandbyTakesOverInOneToTwoMinutesAndLosesNothing(seed: UInt64) {
        var rig = rig("standby: synchronous, query_time: 10ms", seed: seed)
        rig.inject("primary-lost db")
        let began = rig.now
        while rig.truth("db.writable") < 1, rig.now < began + 300 { rig.pass(1) }
        #expect((60...121).contains(rig.now - began), "seed \(seed)")
        rig.pass(60)
        #expect(rig.dataLoss == DataLoss(lostWrites: 0, span: .zero))
        #expect(rig.truth("db.timeline") == 2)
        #expect(rig.truth("db.standby_in_sync") == 0)
        #expect(rig.truth("users.availability") > 0.99)
    }

    @Test func aLostZoneTakesThePrimaryWithItAndTheStandbyInAnotherTakesOver() {
        let line =
            "kind: database, standby: synchronous, query_time: 10ms, zone: a, standby_zone: b"
        let callers = Self.callers.replacing("database: db", with: "database: r/db")
        var rig = DataRig("r: {title: R}\n" + callers + "\n  r/db: {\(line)}")
        rig.pass(60)
        rig.inject("zone-lost r zone=c")
        rig.pass(5)
        #expect(rig.truth("r/db.writable") == 1)
        rig.inject("zone-lost r zone=a")
        rig.pass(5)
        #expect(rig.truth("r/db.writable") == 0)
        rig.pass(120)
        #expect(rig.truth("r/db.writable") == 1)
        rig.inject("zone-restored r zone=a")
        rig.inject("zone-lost r zone=b")
        rig.pass(5)
        #expect(rig.truth("r/db.writable") == 0)
        rig.inject("zone-restored r zone=b")
        rig.pass(5)
        #expect(rig.truth("r/db.writable") == 1)
        #expect(rig.truth("r/db.buffer_warmth") < 0.5)
    }

    @Test(arguments: [("go-on", 1.0), ("refuse-writes", 0.0)])
    func withoutItsStandbyAPrimaryDoesAsItIsTold(policy: String, writable: Double) {
        var rig = rig("standby: synchronous, query_time: 10ms, without_standby: \(policy)")
        rig.inject("standby-lost db")
        rig.pass(5)
        #expect(rig.truth("db.writable") == writable)
        rig.inject("standby-back db")
        rig.pass(5)
        #expect(rig.truth("db.writable") == 1)
    }

    @Test func nothingTakesOverOnceTheStandbyIsLost() {
        var rig = rig("standby: synchronous, query_time: 10ms")
        rig.inject("standby-lost db")
        rig.inject("primary-lost db")
        rig.pass(600)
        #expect(rig.truth("db.writable") == 0)
        let refusal = rig.carryOut("failover db")
        #expect(refusal?.outcome.message == "db has no standby that is in sync.")
        let restart = rig.carryOut("restart db")
        #expect(restart?.outcome.succeeded == true)
        #expect(rig.truth("db.writable") == 1)
        #expect(rig.truth("db.buffer_warmth") < 0.05)
    }

    @Test func whatIsKilledInARehearsalIsLostAsItsHostWouldBe() {
        var rig = rig("query_time: 10ms", "  copy: {kind: database, replica_of: db}")
        let killed = rig.carryOut("kill db")
        #expect(killed?.outcome == ActionOutcome(succeeded: true, message: "db is killed."))
        #expect(rig.truth("db.writable") == 0)
        let again = rig.carryOut("kill db")
        #expect(again?.outcome.message == "db does not run.")
        #expect(rig.carryOut("promote copy")?.outcome.succeeded == true)
        #expect(rig.truth("copy.writable") == 1)
    }

    @Test func aFailoverByHandFirstReplaysWhatTheStandbyHas() {
        let line =
            "standby: synchronous, automatic_failover: false, query_time: 10ms,"
            + " replay_rate: 100/s"
        var slow = rig(line)
        var quick = slow
        slow.inject("replay-stalls db lasts=1h")
        slow.pass(300)
        quick.pass(300)
        #expect(slow.truth("db.replay_backlog") > 20_000)
        slow.inject("primary-lost db")
        quick.inject("primary-lost db")
        let long = slow.carryOut("failover db")
        let short = quick.carryOut("failover db")
        #expect((long?.seconds ?? 0) > (short?.seconds ?? .max) + 200)
        #expect(slow.dataLoss.lostWrites == 0)
    }

    @Test func aCopyThatIsBehindLosesWhatItHasNotReceived() {
        var rig = rig(
            "query_time: 10ms",
            "copy: {kind: database, replica_of: db, query_time: 10ms,"
                + " link_rate: 200/s}")
        rig.inject("link-down copy")
        rig.pass(40)
        let lag = rig.truth("copy.lag")
        #expect((40...43).contains(lag))
        #expect((rig.truth("copy.lag_bytes") / 4096).magnitude > 3000)
        rig.inject("primary-lost db")
        rig.carryOut("promote copy")
        rig.carryOut("take-over copy from=db")
        rig.pass(30)
        #expect((38...44).contains(rig.dataLoss.span.seconds))
        #expect(rig.truth("users.availability") > 0.98)
    }

    @Test func aChangeOfTheSchemaLocksEverybodyOutAndIdles() {
        var rig = rig("query_time: 10ms, connections: 100")
        rig.inject("schema-change db lasts=22m")
        rig.pass(90)
        #expect(rig.truth("users.availability") < 0.1)
        #expect(rig.truth("db.busy") < 0.2)
        #expect(rig.truth("db.lock_waiters") > 90)
        rig.pass(22 * 60)
        #expect(rig.truth("db.lock_waiters") == 0)
        #expect(rig.truth("users.availability") > 0.99)
    }

    @Test(arguments: [300, 1080] as [Int64])
    func cancellingAChangeTakesAsLongAsItHasRun(after seconds: Int64) throws {
        var rig = rig("query_time: 10ms, connections: 100")
        rig.inject("schema-change db lasts=22m")
        rig.pass(seconds)
        let cancelled = rig.carryOut("cancel-change db")
        let took = try #require(cancelled).seconds
        #expect((took - seconds).magnitude <= 2)
        rig.pass(30)
        #expect(rig.truth("users.availability") > 0.98)
    }

    @Test func aReportIsSentAgainUntilItsTenantIsSetApart() {
        var rig = rig("query_time: 20ms, cores: 12, connections: 150, contention: 0.3%")
        let usual = rig.truth("db.p95_latency")
        rig.inject("heavy-query db tenant=t-9 share=70% lasts=10m pause=30s")
        rig.pass(90)
        #expect(rig.truth("db.p95_latency") > 4 * usual)
        rig.carryOut("kill-query db")
        rig.pass(20)
        #expect(rig.truth("db.longest_statement") == 0)
        rig.pass(60)
        #expect(rig.truth("db.p95_latency") > 4 * usual)
        rig.carryOut("isolate db tenant=t-1")
        rig.pass(30)
        #expect(rig.truth("db.p95_latency") > 4 * usual)
        rig.carryOut("isolate db tenant=t-9 share=5%")
        rig.pass(60)
        #expect(rig.truth("db.p95_latency") < 2 * usual)
    }

    @Test func moreConnectionsMakeASaturatedDatabaseSlower() {
        var rig = DataRig(
            """
            users: {kind: clients, entry: web, peak_rate: 1500/s, writes: 5%}
            web: {kind: service, database: db, instances: 40, min: 40, compute_time: 50ms, workers: 32}
            db: {kind: database, query_time: 10ms, connections: 60, contention: 0.4%}
            """)
        rig.pass(120)
        let before = rig.truth("db.query_rate")
        rig.carryOut("set-connections db max=900")
        rig.pass(60)
        #expect(rig.truth("db.query_rate") < 0.6 * before)
    }

    @Test func coldBuffersWarmWithTheQueriesThatComeIn() {
        var rig = rig("query_time: 8ms, warm_queries: 20000")
        rig.carryOut("restart db")
        rig.pass(10)
        let cold = rig.truth("db.buffer_warmth")
        rig.pass(300)
        #expect(cold < 0.4)
        #expect(rig.truth("db.buffer_warmth") > 0.9)
    }
}
