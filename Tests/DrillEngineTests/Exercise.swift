import DrillEngine
import DrillModel

/// A session driven by hand: commands at given times, against a stated availability.
struct Exercise {
    private(set) var state: DrillState
    private(set) var events: [TimedEvent] = []
    /// What was tried, with the circumstances.
    private(set) var attempts: [Attempt] = []
    var now = DrillTime.start
    var availability: Double? = 1
    var loss: DataLoss?
    /// How old samples are where monitoring is all that is known; `nil` in a simulation.
    var sampleAge: DrillDuration?

    init(
        _ drill: Drill = DrillFixture.drill, operator name: String = "Rosa",
        on backend: BackendKind = .simulated
    ) throws {
        state = DrillState(drill: drill.rehearsed(on: backend))
        try give(
            .start(
                SessionInfo(
                    backend: backend, operator: name, seed: 1, toolVersion: "test",
                    schedule: [:], sources: drill.sources,
                    variables: backend == .live ? ["HOST": "db-1"] : nil)))
    }

    var observation: Observation {
        if let sampleAge {
            let sample = Sample(takenAt: now - sampleAge, value: availability)
            return Observation(seen: [DrillFixture.health: sample], dataLoss: loss)
        }
        let sampledAt = DrillTime(milliseconds: now.milliseconds / 15_000 * 15_000)
        return Observation(
            seen: [DrillFixture.health: Sample(takenAt: sampledAt, value: availability)],
            truth: availability.map { [DrillFixture.health: $0] },
            dataLoss: loss)
    }

    /// A command with all that its consequences depend on.
    struct Attempt {
        var command: Command
        var by: String
        var now: DrillTime
        var observation: Observation
    }

    mutating func give(_ command: Command, by name: String = "Rosa") throws(Rejection) {
        attempts.append(Attempt(command: command, by: name, now: now, observation: observation))
        let new = try Engine.decide(command, state, by: name, at: now, observing: observation)
        for event in new { state.apply(event) }
        events += new
    }

    /// Lets time pass in ticks of a second.
    mutating func wait(_ duration: DrillDuration) throws(Rejection) {
        let end = now + duration
        while now < end {
            now = min(end, now + .seconds(1))
            try give(.tick)
        }
    }

    /// Waits until the region is lost, 60 s after the start, with the effect on availability.
    mutating func disrupt(to availability: Double = 0.2) throws(Rejection) {
        try wait(.minutes(1))
        self.availability = availability
    }

    /// Reports the end of the latest action.
    mutating func finishAction(succeeded: Bool = true) throws(Rejection) {
        guard let action = state.runningActions.first else { return }
        try give(
            .notice(
                .actionFinished(
                    action.id, ActionOutcome(succeeded: succeeded, message: "done"))))
    }
}
