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
        var seen: [MetricID: Double?] = [:]
        var entries = session.events.compactMap { timed in
            if case .sampled(let set) = timed.event { seen.merge(set.changes) { $1 } }
            return timed.event.seenAgain(seen).map { Entry(timed.time, $0) }
        }
        if let disrupted = session.state.disruptedAt {
            entries.append(Entry(disrupted, .disrupted))
        }
        let end = session.state.endedAt ?? session.state.now
        self.init(entries + Self.end(at: end, of: seen.keys))
    }
}

extension DrillEvent {
    /// What an operator of the recording sees again.
    ///
    /// - Parameter seen: what monitoring has after this event.
    /// - Returns: `nil` for what only the first operator did or knew.
    fileprivate func seenAgain(_ seen: [MetricID: Double?]) -> Recording.Change? {
        switch self {
        case .sampled(let set): .seen(seen, takenAt: set.takenAt)
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

extension SampleSet {
    /// The metrics that it names, each with its value; `nil` for one that is unknown.
    fileprivate var changes: [MetricID: Double?] {
        values.dictionary.mapValues { $0 }.merging(unknown.map { ($0, nil) }) { $1 }
    }
}
