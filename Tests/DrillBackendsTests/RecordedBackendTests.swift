import DrillBackends
import DrillModel
import Testing

struct RecordedBackendTests {
    static let lag = MetricID(ComponentRef(name: "db"), "lag")

    @Test func everythingComesAgainAtItsTime() {
        let alert = Alert(name: "Down", severity: .page, summary: "down")
        let loss = DataLoss(lostWrites: 3, span: .seconds(1))
        let backend = RecordedBackend(
            Recording([
                Recording.Entry(.seconds(9), .dataLoss(loss)),
                Recording.Entry(.seconds(2), .seen([Self.lag: 0.5], takenAt: .seconds(1))),
                Recording.Entry(.seconds(4), .alertFired(alert)),
                Recording.Entry(.seconds(6), .seen([Self.lag: nil], takenAt: .seconds(6))),
            ]))
        #expect(backend.advance(to: .seconds(1)) == [])
        #expect(backend.observe() == Observation())
        #expect(
            backend.advance(to: .seconds(5))
                == [TimedNotice(time: .seconds(2), notice: .looked)])
        #expect(
            backend.advance(to: .seconds(5))
                == [TimedNotice(time: .seconds(4), notice: .alertFired(alert))])
        #expect(backend.sample(of: Self.lag) == Sample(takenAt: .seconds(1), value: 0.5))
        while !backend.advance(to: .seconds(10)).isEmpty {}
        #expect(
            backend.observe()
                == Observation(
                    seen: [Self.lag: Sample(takenAt: .seconds(6), value: nil)], dataLoss: loss))
        #expect(!backend.knowsTruth)
    }

    @Test func nothingIsChanged() {
        let backend = RecordedBackend(Recording([]))
        backend.perform(
            Invocation(verb: "promote", target: ComponentRef(name: "db")), id: ActionID(1))
        backend.run(CommandRun(script: "true", timeout: .seconds(1)), id: CommandID(1))
        #expect(
            backend.advance(to: .seconds(1)).map(\.notice) == [
                .actionFinished(
                    ActionID(1),
                    ActionOutcome(
                        succeeded: false, message: "This is recorded: nothing is changed.")),
                .commandFinished(
                    CommandID(1),
                    CommandResult(.notStarted(reason: "this is recorded: nothing is run"))),
            ])
    }
}
