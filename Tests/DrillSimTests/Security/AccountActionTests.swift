import DrillModel
import DrillSim
import Testing

/// What single actions on the account do, and what they say.
struct AccountActionTests {
    /// The message with which an action ends that is begun so many seconds after T0.
    private func message(of action: String, at second: Int64 = 300) -> String? {
        var exercise = CredentialExercise(seed: 1)
        exercise.perform(at: second, action)
        exercise.run(to: second + 600)
        return exercise.outcomes.first?.message
    }

    @Test(arguments: [
        (
            "isolate ci-runner",
            "ci-runner is cut off and still running: its memory and disk are kept."
        ),
        ("terminate ci-runner", "ci-runner is gone, and evidence with it: 0% is left."),
        ("replace ci-runner", "ci-runner is still connected; isolate it first."),
        ("reconnect ci-runner", "ci-runner is not isolated."),
        ("delete-key ci-key-b", "There is no key in the slot ci-key-b: nothing to do."),
        ("enable-key ci-key", "ci-key is accepted again, whoever holds it."),
        (
            "set-concurrency nightly-export limit=0",
            "nightly-export is stopped and its work waits. Its code is as it was."
        ),
        (
            "restore-function nightly-export",
            "The code of nightly-export was ours. It is deployed again."
        ),
        (
            "block-egress customer-exports",
            "Nobody can read customer-exports, partners and exports included."
        ),
    ])
    func saysWhatItDid(action: String, message: String) {
        #expect(self.message(of: action) == message)
    }

    @Test func blockingTheBucketStopsTheDataButNotTheAdversary() {
        var exercise = CredentialExercise(seed: 1)
        exercise.perform(at: 300, "block-egress customer-exports")
        exercise.run(to: 320)
        let carriedAway = exercise.truth("adversary.exfiltrated_bytes")
        exercise.run(to: 600)
        #expect(carriedAway > 0)
        #expect(exercise.truth("adversary.exfiltrated_bytes") == carriedAway)
        #expect(exercise.truth("adversary.sessions") == 1)
        #expect(exercise.truth("customer-exports.egress") == 0)

        exercise.perform(at: 600, "allow-egress customer-exports")
        exercise.run(to: 660)
        #expect(exercise.truth("adversary.exfiltrated_bytes") > carriedAway)
    }

    @Test func aDisabledKeyLeavesItsSessionOpen() {
        var exercise = CredentialExercise(seed: 1)
        exercise.perform(at: 30, "disable-key ci-key")
        exercise.run(to: 100)
        #expect(exercise.truth("adversary.sessions") == 1)
        #expect(exercise.truth("deploy-role.unknown_address_calls") > 0)
        #expect(exercise.truth("ci-key.calls") == 0)
    }

    @Test func theMachineBringsItBackFromAKnownAddress() {
        var exercise = CredentialExercise(seed: 1)
        exercise.follow([(30, "disable-key ci-key"), (50, "revoke-sessions deploy-role")])
        exercise.run(to: 240)
        #expect(exercise.truth("adversary.sessions") == 1)
        #expect(exercise.truth("deploy-role.unknown_address_calls") == 0)
        #expect(exercise.truth("customer-exports.egress") > 20e6)
    }

    @Test func rotatingHandsTheNewSecretToAConnectedMachine() {
        var connected = CredentialExercise(seed: 2)
        connected.perform(at: 100, "rotate-all deploy-role")
        connected.run(to: 150)
        var isolated = CredentialExercise(seed: 2)
        isolated.follow([(60, "isolate ci-runner"), (100, "rotate-all deploy-role")])
        isolated.run(to: 200)
        #expect(connected.truth("adversary.footholds") == 3)
        #expect(isolated.truth("adversary.footholds") == 0)
    }

    @Test func thePromptOperatorLeavesItNoTimeToDigIn() {
        var exercise = CredentialExercise(seed: 1)
        exercise.follow([
            (30, "isolate ci-runner"), (30, "disable-key ci-key"),
            (30, "set-concurrency nightly-export limit=0"), (50, "revoke-sessions deploy-role"),
        ])
        exercise.run(to: 3600)
        #expect(exercise.truth("adversary.footholds") == 0)
        #expect(exercise.truth("adversary.exfiltrated_bytes") == 0)
    }

    @Test func operatorsSeeUsersBeingLoggedOutOnceTheRevocationHolds() {
        var exercise = CredentialExercise(seed: 1)
        exercise.perform(at: 300, "revoke-sessions deploy-role")
        exercise.run(to: 400)
        let seconds = exercise.notices.compactMap { notice -> Double? in
            guard case .remark(let component, _) = notice.notice,
                component.name == "deploy-role"
            else { return nil }
            return notice.time.sinceStart.seconds - Double(CredentialExercise.disruption) - 305
        }
        #expect(seconds.count == 1)
        #expect(seconds.first.map { (3...60).contains($0) } == true)
    }

    @Test func theFacilitatorCanMakeItHurry() {
        var calm = CredentialExercise(seed: 1)
        calm.run(to: 300)
        var hurried = CredentialExercise(seed: 1)
        hurried.run(to: 60)
        hurried.inject("hurry adversary")
        hurried.run(to: 300)
        #expect(calm.truth("adversary.footholds") == 3)
        #expect(hurried.truth("adversary.footholds") == 5)
    }

    @Test func aCopyOfTheSimulationIsASnapshot() {
        var original = CredentialExercise(seed: 3)
        original.run(to: 400)
        var copy = original
        original.follow([(400, "disable-key ci-key"), (420, "revoke-sessions deploy-role")])
        original.run(to: 700)
        copy.follow([(400, "disable-key ci-key"), (420, "revoke-sessions deploy-role")])
        copy.run(to: 700)
        #expect(copy.notices == original.notices)
        #expect(copy.observation == original.observation)
    }
}
