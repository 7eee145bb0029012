import DrillEngine
import DrillModel

/// What people noted about the runbook in a session: the one line of each, without line ends.
struct SessionNotes {
    /// A note about a step.
    struct Note: Hashable {
        var step: String
        var text: String
    }

    private(set) var ofSteps: [Note] = []
    /// Those that were made while no step was under way.
    private(set) var general: [String] = []

    init(_ session: StoredSession) {
        readEvents(of: session)
        readSteps(of: session.state)
        readDebrief(of: session.state)
    }

    private mutating func add(_ text: String, to step: String) {
        let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        let note = Note(step: step, text: line)
        if !ofSteps.contains(note) { ofSteps.append(note) }
    }

    /// What was noted belongs to the step that was the next thing to do; failures say why.
    private mutating func readEvents(of session: StoredSession) {
        var state = DrillState(drill: session.state.drill)
        for timed in session.events {
            switch timed.event {
            case .noteAdded(let by, let text):
                let line = "noted by \(by): \(text)"
                if state.endedAt == nil, let step = state.currentStep {
                    add(line, to: step.id)
                } else {
                    general.append(String(line.map { $0.isNewline ? " " : $0 }))
                }
            case .stepFailed(let id, let reason) where !isTheSystems(id, state):
                add("it failed: \(reason)", to: id)
            default: break
            }
            state.apply(timed)
        }
    }

    /// What a simulated system answers to an action says nothing of the runbook.
    private func isTheSystems(_ step: String, _ state: DrillState) -> Bool {
        state.record(step)?.kind == .action
    }

    /// What was said when a step was settled.
    ///
    /// What goes out to people, a choice, and what a system answers are no remarks.
    private mutating func readSteps(of state: DrillState) {
        for record in state.steps {
            guard let note = record.note, note.contains(where: { !$0.isWhitespace }) else {
                continue
            }
            let by = record.by ?? state.info?.operator ?? ""
            switch (record.status, record.kind) {
            case (.completed, .manual), (.completed, .command):
                add("noted by \(by): \(note)", to: record.id)
            case (.skipped, _): add("skipped by \(by): \(note)", to: record.id)
            default: break
            }
        }
    }

    private mutating func readDebrief(of state: DrillState) {
        for finding in state.findings where finding.kind == .weakness {
            guard let step = step(finding.exposedBy, state) else { continue }
            let why = finding.whys.last.map { " Why: \($0)" } ?? ""
            add("found by \(finding.raisedBy): \(finding.text)\(why)", to: step)
        }
        for action in state.correctiveActions {
            guard let step = step(action.exposedBy, state) else { continue }
            let due = action.due.map { ", due \($0)" } ?? ""
            add("to be fixed by \(action.owner)\(due): \(action.action)", to: step)
        }
    }

    private func step(_ reference: String?, _ state: DrillState) -> String? {
        guard let reference, case .step(let id) = Exposure(reference, in: state.drill) else {
            return nil
        }
        return id
    }
}
