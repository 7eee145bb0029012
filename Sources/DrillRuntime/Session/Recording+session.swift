import DrillBackends
import DrillEngine
import DrillModel

/// What monitoring saw of a session, to be met again by somebody else.
extension Recording {
    /// What monitoring saw, and when the disruption took effect.
    ///
    /// After its end nobody knows anything: every metric is unknown.
    ///
    /// - Parameter session: one that ran against any backend, ended or not.
    init(of session: StoredSession) {
        var entries = session.events.compactMap { timed in
            timed.event.seenAgain.map { Entry(timed.time, $0) }
        }
        if let disrupted = session.state.disruptedAt {
            entries.append(Entry(disrupted, .disrupted))
        }
        let metrics = Set(session.state.samples.flatMap { $0.values.metrics + $0.unknown })
        let end = session.state.endedAt ?? session.state.now
        self.init(entries + Self.end(at: end, of: metrics))
    }
}

extension DrillEvent {
    /// What an operator of the recording sees again; `nil` for what only the first one did or knew.
    fileprivate var seenAgain: Recording.Change? {
        switch self {
        case .sampled(let set):
            .seen(
                set.values.dictionary.mapValues { $0 }.merging(set.unknown.map { ($0, nil) }) {
                    $1
                },
                takenAt: set.takenAt)
        case .alertFired(let alert): .alertFired(alert)
        case .alertResolved(let name): .alertResolved(name: name)
        case .dataLossMeasured(let loss): .dataLoss(loss)
        case .sourceWentSilent(let name, let reason): .sourceChanged(name: name, reason: reason)
        case .sourceAnswers(let name): .sourceChanged(name: name, reason: nil)
        case .remarked(let component, let text): .remark(component: component, text: text)
        default: nil
        }
    }
}
