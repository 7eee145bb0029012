import DrillModel
import DrillSim
import Testing

/// What each way through the credential drill costs.
struct CredentialDrillTests {
    private static let seeds: [UInt64] = [1, 2, 3, 7, 42, 1000]

    /// Close the doors, then empty the house, at ordinary speed: contained 11 min after T0.
    private static let containment: [(second: Int64, action: String)] = [
        (345, "disable-key ci-key"), (420, "isolate ci-runner"),
        (480, "set-concurrency nightly-export limit=0"), (540, "revoke-sessions deploy-role"),
    ]

    private static let investigation: [(second: Int64, action: String)] = [
        (705, "query-audit-log audit-log"), (720, "snapshot ci-runner"),
        (880, "delete-key ci-key-b"), (930, "restore-function nightly-export"),
    ]

    @Test(arguments: seeds)
    func theGoodPathEndsWithoutFootholds(seed: UInt64) {
        var exercise = CredentialExercise(seed: seed)
        exercise.follow(Self.containment)
        exercise.run(to: 660)
        #expect(exercise.truth("adversary.sessions") == 0)
        let carriedAway = exercise.truth("adversary.exfiltrated_bytes")

        exercise.follow(Self.investigation)
        exercise.run(to: 1020)
        #expect(exercise.truth("adversary.footholds") == 0)
        exercise.run(to: 7200)
        #expect(exercise.truth("adversary.footholds") == 0)
        #expect(exercise.truth("adversary.exfiltrated_bytes") == carriedAway)
        #expect(exercise.truth("ci-runner.evidence") > 0.6)
        #expect(!exercise.outcomes.contains { !$0.succeeded })
    }

    @Test(arguments: seeds)
    func revokingSessionsAloneMissesTheKey(seed: UInt64) {
        var exercise = CredentialExercise(seed: seed)
        exercise.perform(at: 345, "revoke-sessions deploy-role")
        exercise.run(to: 600)
        #expect(exercise.truth("adversary.sessions") == 1)
        #expect(exercise.outcomes.last?.message.contains("ci-key can still open new ones") == true)
        let before = exercise.truth("adversary.exfiltrated_bytes")
        exercise.run(to: 660)
        #expect(exercise.truth("adversary.exfiltrated_bytes") > before + 1e9)
    }

    @Test(arguments: seeds)
    func revokingSessionsLogsRealUsersOutForAWhile(seed: UInt64) {
        var exercise = CredentialExercise(seed: seed)
        exercise.perform(at: 345, "revoke-sessions deploy-role")
        var worst = 1.0
        for second in Int64(346)...460 {
            exercise.run(to: second)
            worst = min(worst, exercise.truth("shop.availability"))
        }
        #expect((0.28...0.35).contains(worst))
        exercise.run(to: 530)
        #expect(exercise.truth("shop.availability") > 0.99)
    }

    @Test(arguments: seeds)
    func rotatingEverythingIsAnOutage(seed: UInt64) {
        var exercise = CredentialExercise(seed: seed)
        exercise.perform(at: 345, "rotate-all deploy-role")
        exercise.run(to: 1200)
        #expect(exercise.truth("shop.availability") == 0)
        #expect(exercise.truth("adversary.sessions") == 1)
        exercise.run(to: 1400)
        #expect(exercise.truth("shop.availability") > 0.99)
    }

    @Test(arguments: seeds)
    func terminatingTheMachineDestroysTheEvidence(seed: UInt64) {
        var exercise = CredentialExercise(seed: seed)
        exercise.perform(at: 345, "terminate ci-runner")
        exercise.perform(at: 400, "snapshot ci-runner")
        exercise.run(to: 420)
        #expect(exercise.truth("ci-runner.evidence") == 0)
        let succeeded = exercise.outcomes.map(\.succeeded)
        #expect(succeeded == [true, false])
    }

    @Test func aCopySurvivesTheMachine() {
        var exercise = CredentialExercise(seed: 1)
        exercise.follow([
            (345, "isolate ci-runner"), (400, "snapshot ci-runner"), (700, "terminate ci-runner"),
        ])
        exercise.run(to: 800)
        #expect(exercise.truth("ci-runner.evidence") > 0.9)
    }

    @Test(arguments: seeds)
    func investigatingFirstLetsTheDataGo(seed: UInt64) {
        var prompt = CredentialExercise(seed: seed)
        prompt.follow(Self.containment)
        prompt.run(to: 1500)

        var curious = CredentialExercise(seed: seed)
        curious.perform(at: 345, "query-audit-log audit-log")
        curious.follow(Self.containment.map { ($0.second + 180, $0.action) })
        curious.run(to: 1500)
        let more =
            curious.truth("adversary.exfiltrated_bytes")
            - prompt.truth("adversary.exfiltrated_bytes")
        #expect(more > 5e9)
    }

    @Test(arguments: seeds)
    func theHiddenKeyBringsItBack(seed: UInt64) {
        var exercise = CredentialExercise(seed: seed)
        exercise.follow(Self.containment)
        exercise.run(to: 700)
        #expect(exercise.truth("adversary.footholds") == 1)
        #expect(exercise.truth("adversary.sessions") == 0)
        exercise.run(to: 3600)
        #expect(exercise.truth("adversary.sessions") == 1)
    }

    @Test(arguments: seeds)
    func aFunctionThatRunsAgainUnrestoredIsAFoothold(seed: UInt64) {
        var exercise = CredentialExercise(seed: seed)
        exercise.follow(Self.containment)
        exercise.follow([
            (880, "delete-key ci-key-b"), (900, "set-concurrency nightly-export limit=5"),
        ])
        exercise.run(to: 920)
        #expect(exercise.truth("adversary.footholds") == 1)
    }

    @Test func theAuditLogIsMinutesLate() {
        var exercise = CredentialExercise(seed: 1)
        exercise.perform(at: 10, "query-audit-log audit-log")
        exercise.perform(at: 1800, "query-audit-log audit-log")
        exercise.run(to: 2000)
        let early = exercise.outcomes.first?.message ?? ""
        let late = exercise.outcomes.last?.message ?? ""
        #expect(!early.contains("ci-key-b"))
        #expect(late.contains("key ci-key-b made for the same user"))
        #expect(late.contains("code of nightly-export changed"))
    }

    @Test(arguments: seeds)
    func theSameSeedGivesTheSameCourseHoweverTimeIsCut(seed: UInt64) {
        var whole = CredentialExercise(seed: seed)
        whole.follow(Self.containment + Self.investigation)
        whole.run(to: 1200)
        var pieces = CredentialExercise(seed: seed)
        for line in Self.containment + Self.investigation {
            for second in stride(from: line.second - 40, to: line.second, by: 7) {
                pieces.run(to: max(0, second))
            }
            pieces.perform(at: line.second, line.action)
        }
        pieces.run(to: 1200)
        #expect(whole.notices == pieces.notices)
        #expect(whole.observation == pieces.observation)
    }

    @Test func theAdversaryIsNotInWhatMonitoringHas() {
        var exercise = CredentialExercise(seed: 1)
        exercise.run(to: 600)
        let seen = exercise.observation.seen.filter { $0.key.component.name == "adversary" }
        #expect(seen.isEmpty)
        #expect(exercise.truth("adversary.footholds") > 0)
    }

    @Test(arguments: seeds)
    func theUseOfTheKeyIsPagedByMonitoring(seed: UInt64) {
        var exercise = CredentialExercise(seed: seed)
        exercise.run(to: 90)
        let fired = exercise.notices.contains {
            guard case .alertFired(let alert) = $0.notice else { return false }
            return alert.name == "RoleFromUnknownAddress"
        }
        #expect(fired)
    }
}
