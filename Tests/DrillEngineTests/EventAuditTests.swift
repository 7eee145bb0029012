import DrillEngine
import DrillModel
import Testing

@Suite("What the engine cannot have made is objected to")
struct EventAuditTests {
    /// A drill that has begun, and what cannot come next in it.
    private static let impossible: [DrillEvent] = [
        .resumed(by: "Rosa", pausedFor: .seconds(5)),
        .phaseEntered(.contain),
        .phaseLeft(.detect),
        .stepCompleted(id: "decide", by: "Rosa", note: nil),
        .stepCompleted(id: "no such step", by: "Rosa", note: nil),
        .decisionTaken(id: "decide", by: "Rosa", label: "Fence first", next: "nowhere"),
        .stepTakenBack(ids: ["decide"], by: "Rosa"),
        .approvalGranted(id: "leave", by: "Ines"),
        .injectFired(id: "no such inject", by: nil),
        .injectFired(id: "region-goes", by: nil),
        .injectReleased(id: "region-goes", by: "Faye"),
        .actionFinished(id: ActionID(1), outcome: ActionOutcome(succeeded: true, message: "")),
        .commandFinished(id: CommandID(1), CommandResult(.lost)),
        .sourceAnswers(name: "prometheus"),
        .healthChanged(.holds),
        .recovered(at: .start),
        .relapsed,
        .rollbackEnded(steadyState: .holds),
        .findingAdded(Finding(id: "F2", kind: .weakness, text: "", raisedBy: ""), by: "Rosa"),
        .whysAnswered(finding: "F1", whys: ["because"], by: "Rosa"),
        .debriefEntryWithdrawn(number: 1, by: "Rosa"),
        .sessionEnded(.aborted),
    ]

    @Test(arguments: impossible.indices)
    func whatCannotComeNextHasAReason(_ index: Int) throws {
        let state = try Exercise().state
        let timed = TimedEvent(time: state.now, event: Self.impossible[index])
        #expect(EventAudit.objection(to: timed, in: state) != nil, "\(timed.event)")
    }

    @Test func timeDoesNotGoBack() throws {
        var state = try Exercise().state
        state.apply(TimedEvent(time: .seconds(30), event: .heartbeat))
        let early = TimedEvent(time: .seconds(29), event: .heartbeat)
        #expect(EventAudit.objection(to: early, in: state)?.contains("29000 ms") == true)
    }

    @Test func nothingButADebriefComesAfterTheEnd() throws {
        var state = try Exercise().state
        state.apply(TimedEvent(time: .seconds(30), event: .sessionEnded(.finished)))
        let note = TimedEvent(time: .seconds(30), event: .noteAdded(by: "Rosa", text: "late"))
        let beat = TimedEvent(time: .seconds(30), event: .heartbeat)
        #expect(EventAudit.objection(to: note, in: state) == nil)
        #expect(EventAudit.objection(to: beat, in: state) != nil)
    }
}
