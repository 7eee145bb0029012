import DrillHistory
import DrillModel
import Testing

@Suite("Corrective actions and their re-tests")
struct FollowUpTests {
    /// The one action of a first session, with what later sessions say of it.
    private func followUp(
        _ later: PastSession..., of action: RecordedAction = Past.action(), live: Bool = false
    ) throws -> ActionFollowUp {
        let origin = Past.session("s0", after: 0, live: live, actions: [action])
        return try #require(ActionFollowUp.all(in: later + [origin]).first)
    }

    private func standing(_ action: ActionFollowUp, after days: Int64 = 40) -> String {
        switch action.standing(on: Day(of: Past.first + days * Past.day)) {
        case .open: "open"
        case .overdue(let days): "overdue \(days)"
        case .closed(let retest): "closed by \(retest.session)"
        case .failedAgain(let retest): "failed in \(retest.session)"
        }
    }

    @Test func anActionIsOpenUntilALaterSessionPassesWhatExposedIt() throws {
        #expect(standing(try followUp()) == "open")
        let elsewhere = Past.session("s1", after: 1, verdicts: ["fence": true])
        #expect(standing(try followUp(elsewhere)) == "open")
        let passed = Past.session("s2", after: 2, verdicts: ["promote": true])
        #expect(standing(try followUp(elsewhere, passed)) == "closed by s2")
    }

    @Test func onlyASessionOfTheSameDrillCounts() throws {
        let other = Past.session("s1", after: 1, drill: "another", verdicts: ["promote": true])
        #expect(standing(try followUp(other)) == "open")
    }

    @Test(arguments: [true, false])
    func whatTheProgramRanByItselfReTestsNothing(passed: Bool) throws {
        let scripted = Past.session(
            "s1", after: 1, by: "scripted operator", verdicts: ["promote": passed])
        #expect(standing(try followUp(scripted)) == "open")
    }

    @Test func aSessionThatWasOverBeforeTheActionWasEnteredIsNoRetest() throws {
        let between = Past.session("s1", after: 1, verdicts: ["promote": true])
        #expect(standing(try followUp(between, of: Past.action(on: 3))) == "open")
        #expect(standing(try followUp(between, of: Past.action(on: 0))) == "closed by s1")
    }

    @Test func failingAgainIsSaidAndOpensWhatWasClosed() throws {
        let passed = Past.session("s1", after: 1, verdicts: ["promote": true])
        let failed = Past.session("s2", after: 2, verdicts: ["promote": false])
        let mended = Past.session("s3", after: 3, verdicts: ["promote": true])
        #expect(standing(try followUp(failed)) == "failed in s2")
        #expect(standing(try followUp(passed, failed)) == "failed in s2")
        #expect(standing(try followUp(passed, failed, mended)) == "closed by s3")
    }

    @Test func whatCameToLightLiveIsClosedLiveOnly() throws {
        let simulated = Past.session("s1", after: 1, verdicts: ["promote": true])
        let live = Past.session("s2", after: 2, live: true, verdicts: ["promote": true])
        let open = try followUp(simulated, live: true)
        #expect(standing(open) == "open")
        #expect(open.simulatedPass?.session == "s1")
        let closed = try followUp(simulated, live, live: true)
        #expect(standing(closed) == "closed by s2")
        #expect(closed.simulatedPass == nil)
        // A simulation can show that it is broken, and a live pass closes what a simulation showed.
        let broken = Past.session("s3", after: 3, verdicts: ["promote": false])
        #expect(standing(try followUp(live, broken, live: true)) == "failed in s3")
        #expect(standing(try followUp(live)) == "closed by s2")
    }

    @Test func anActionIsOverdueFromTheDayAfterItsDay() throws {
        let action = try followUp(of: Past.action(due: "2026-11-30"))
        #expect(standing(action, after: 9) == "open")
        #expect(standing(action, after: 10) == "overdue 1")
        #expect(action.overdue(on: Day(of: Past.first + 40 * Past.day)) == 31)
        let closed = try followUp(
            Past.session("s1", after: 1, verdicts: ["promote": true]),
            of: Past.action(due: "2026-11-30"))
        #expect(standing(closed) == "closed by s1")
        #expect(closed.overdue(on: Day(of: Past.first + 40 * Past.day)) == nil)
    }

    @Test func aDayThatIsNoneIsNeverOverdue() throws {
        #expect(standing(try followUp(of: Past.action(due: "soon")), after: 4000) == "open")
        #expect(standing(try followUp(of: Past.action(due: "2026-02-30")), after: 4000) == "open")
    }

    @Test func whatNothingExposedNothingCloses() throws {
        let passed = Past.session("s1", after: 1, verdicts: ["promote": true])
        let action = try followUp(passed, of: Past.action(exposedBy: nil))
        #expect(standing(action) == "open")
        #expect(!action.canBeRetested)
    }

    @Test func anInjectMayBeNamedByItsIDAlone() throws {
        let passed = Past.session("s1", after: 1, verdicts: ["inject/ceo": true])
        #expect(standing(try followUp(passed, of: Past.action(exposedBy: "ceo"))) == "closed by s1")
        #expect(
            standing(try followUp(passed, of: Past.action(exposedBy: "inject/ceo")))
                == "closed by s1")
    }

    @Test func theMostPressingComesFirst() throws {
        let dated = ["2027-01-01", "2026-12-01", nil].enumerated().map { index, due in
            Past.session("s\(index)", after: Int64(index), actions: [Past.action(on: 2, due: due)])
        }
        let order = ActionFollowUp.all(in: dated).byUrgency.map(\.origin.id)
        #expect(order == ["s1", "s0", "s2"])
    }
}
