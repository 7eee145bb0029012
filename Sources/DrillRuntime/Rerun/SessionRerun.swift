import DrillBackends
package import DrillEngine
package import DrillEvidence
package import DrillJournal
package import DrillModel

/// Runs a simulated session again from its seed and from the commands that its events tell of.
///
/// The exercise is the one that sessions run on. Time passes in it up to the next recorded event;
/// what has not come by itself by then, somebody asked for, and is asked for again.
package enum SessionRerun {
    /// Runs a session again and holds each event against the recorded one, byte for byte.
    ///
    /// - Parameters:
    ///   - drill: the drill, from the texts that the session carries.
    ///   - events: what was recorded.
    ///   - sealed: the same as it is stored.
    /// - Returns: that the same came, or the first event that did not.
    package static func run(
        _ drill: Drill, _ events: [TimedEvent], _ sealed: [SealedEvent]
    ) -> RerunResult {
        guard let first = events.first, case .sessionStarted(let info) = first.event,
            let system = drill.system
        else { return .notPossible("the drill has no simulated system") }
        guard info.toolVersion == ToolVersion.current else {
            return .notPossible(
                "it was simulated by version \(info.toolVersion); this is \(ToolVersion.current)")
        }
        var exercise = Exercise(
            DrillState.replay(drill, [first]), events: [first],
            backend: SimulatedBackend(seed: info.seed, of: system), recording: .everything)
        var commands = 0
        var checked = 1
        while checked < events.count {
            exercise.pass(until: events[checked].time)
            // What a fault causes at once is told when time goes on, or after the next command.
            if exercise.events.count == checked, events[checked].event.isNotice {
                exercise.listen()
            }
            if exercise.events.count == checked {
                if let finding = repeatCommand(behind: events[checked...], of: sealed, &exercise) {
                    return .differs(finding)
                }
                commands += 1
            }
            if let finding = compare(exercise.events, events, sealed, from: checked) {
                return .differs(finding)
            }
            checked = exercise.events.count
        }
        return .same(commands: commands)
    }

    /// Asks again for what a person asked for.
    private static func repeatCommand(
        behind events: ArraySlice<TimedEvent>, of sealed: [SealedEvent],
        _ exercise: inout Exercise
    ) -> Discrepancy? {
        let place = sealed[events.startIndex].sequence
        let recorded = excerpt(sealed[events.startIndex].body)
        guard let given = GivenCommand(behind: events, in: exercise.state) else {
            return Discrepancy(event: place, "it does not happen when run again: \(recorded)")
        }
        do {
            try exercise.carryOut(given.command, by: given.by)
        } catch {
            return Discrepancy(
                event: place, "it is refused when asked for again (\(error)): \(recorded)")
        }
        guard exercise.events.count > events.startIndex else {
            return Discrepancy(
                event: place, "nothing happens when it is asked for again: \(recorded)")
        }
        return nil
    }

    /// The first of the new events that is not the recorded one.
    private static func compare(
        _ came: [TimedEvent], _ recorded: [TimedEvent], _ sealed: [SealedEvent], from place: Int
    ) -> Discrepancy? {
        for index in place..<came.count {
            let body = (try? EventCoding.encode(came[index])) ?? []
            guard sealed.indices.contains(index) else {
                return Discrepancy(
                    event: (sealed.last?.sequence ?? 0) + 1,
                    "it is missing; run again, there comes \(excerpt(body))")
            }
            guard body == sealed[index].body else {
                return Discrepancy(
                    event: sealed[index].sequence,
                    "run again, there comes \(excerpt(body)) instead of "
                        + excerpt(sealed[index].body))
            }
        }
        return nil
    }

    private static let longestExcerpt = 160

    private static func excerpt(_ body: [UInt8]) -> String {
        let text = String(decoding: body.prefix(Self.longestExcerpt), as: UTF8.self)
        return body.count > Self.longestExcerpt ? text + "…" : text
    }
}

extension DrillEvent {
    /// Whether the simulation itself reports it.
    fileprivate var isNotice: Bool {
        switch self {
        case .alertFired, .alertResolved, .remarked, .actionFinished: true
        default: false
        }
    }
}
