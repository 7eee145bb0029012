package import DrillModel

/// A recording in the place of a system: it shows again what was seen, and nothing changes it.
package final class RecordedBackend: Backend {
    private static let refusal = ActionOutcome(
        succeeded: false, message: "This is recorded: nothing is changed.")

    private let entries: [Recording.Entry]
    private var next = 0
    private var now = DrillTime.start
    private var seen: [MetricID: Sample] = [:]
    private var waiting: [BackendNotice] = []
    package private(set) var dataLoss: DataLoss?

    package init(_ recording: Recording) {
        entries = recording.entries
    }

    package func advance(to time: DrillTime) -> [TimedNotice] {
        var notices = waiting.map { TimedNotice(time: now, notice: $0) }
        waiting = []
        now = max(now, time)
        // Whoever drives is asked after every look, and comes back for the rest.
        while notices.last?.notice != .looked, next < entries.count, entries[next].time <= now {
            let entry = entries[next]
            next += 1
            guard let notice = take(entry) else { continue }
            notices.append(TimedNotice(time: entry.time, notice: notice))
        }
        return notices
    }

    private func take(_ entry: Recording.Entry) -> BackendNotice? {
        switch entry.change {
        case .seen(let values, let takenAt):
            for (metric, value) in values {
                seen[metric] = Sample(takenAt: takenAt, value: value)
            }
            return .looked
        case .dataLoss(let loss):
            dataLoss = loss
            return nil
        case .alertFired(let alert): return .alertFired(alert)
        case .alertResolved(let name): return .alertResolved(name: name)
        case .sourceChanged(let name, let reason):
            return .sourceChanged(name: name, reason: reason)
        case .remark(let component, let text): return .remark(component: component, text: text)
        case .disrupted: return .disrupted
        }
    }

    package func perform(_ action: Invocation, id: ActionID) {
        waiting.append(.actionFinished(id, Self.refusal))
    }

    package func inject(_ fault: Invocation) {}

    /// Nothing runs: it ends at once, and says why.
    package func run(_ command: CommandRun, id: CommandID) {
        let reason = "this is recorded: nothing is run"
        waiting.append(.commandFinished(id, CommandResult(.notStarted(reason: reason))))
    }

    package func sample(of metric: MetricID) -> Sample? { seen[metric] }

    package var sampledAt: DrillTime? { seen.values.map(\.takenAt).max() }

    package var knowsTruth: Bool { false }

    package func truth(of metric: MetricID) -> Double? { nil }

    package func observe() -> Observation { Observation(seen: seen, dataLoss: dataLoss) }
}
