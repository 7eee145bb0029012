package import DrillModel

/// A recorded session with its state after any of its events.
///
/// A state is kept every few hundred events, so that going to an instant replays only what follows the
/// last one before it. What monitoring has had grows with the session and is kept once, beside them.
package struct Playback: Hashable, Sendable {
    private struct Checkpoint: Hashable, Sendable {
        /// Without its samples.
        let state: DrillState
        /// The number of scrapes until then.
        let scrapes: Int

        init(_ state: DrillState) {
            var bare = state
            bare.samples = SampleHistory()
            self.state = bare
            scrapes = state.samples.count
        }
    }

    /// How many events lie between two states that are kept.
    package static let spacing = 256

    /// Every event, in order.
    package let events: [TimedEvent]
    private let checkpoints: [Checkpoint]
    private let samples: SampleHistory

    /// Replays a session once.
    ///
    /// - Parameters:
    ///   - drill: what was rehearsed.
    ///   - events: every event of the session, in order.
    ///   - visit: is shown the state after each event.
    package init(
        _ drill: Drill, _ events: [TimedEvent], visiting visit: (DrillState) -> Void = { _ in }
    ) {
        var state = DrillState(drill: drill)
        var checkpoints = [Checkpoint(state)]
        for (index, timed) in events.enumerated() {
            state.apply(timed)
            visit(state)
            if (index + 1).isMultiple(of: Self.spacing) { checkpoints.append(Checkpoint(state)) }
        }
        self.events = events
        self.checkpoints = checkpoints
        samples = state.samples
    }

    /// The state after so many events.
    package func state(after count: Int) -> DrillState {
        let place = min(count / Self.spacing, checkpoints.count - 1)
        var state = checkpoints[place].state
        state.samples = samples.first(checkpoints[place].scrapes)
        for timed in events[(place * Self.spacing)..<count] { state.apply(timed) }
        return state
    }

    /// How many events had happened at an instant, those of the instant included.
    package func count(until time: DrillTime) -> Int {
        var low = 0
        var high = events.count
        while low < high {
            let middle = (low + high) / 2
            if events[middle].time <= time { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The instant of the last event.
    package var end: DrillTime { events.last?.time ?? .start }
}
