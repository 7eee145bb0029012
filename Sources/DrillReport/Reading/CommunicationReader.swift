import DrillEngine
import DrillModel

/// Collects what people said: messages that came in, answers, messages that the runbook asks for,
/// and requests for approval with their answers.
struct CommunicationReader {
    private(set) var messages: [Communication] = []

    mutating func read(_ timed: TimedEvent, before state: DrillState) {
        let lead = state.info?.operator ?? "operator"
        switch timed.event {
        case .injectFired(let id, let by):
            guard let inject = state.inject(id), let text = inject.message else { return }
            let from = inject.from ?? by ?? inject.channel?.rawValue ?? "the exercise"
            add(timed, inject.channel?.rawValue ?? "message", from, lead, text)
        case .injectAnswered(let id, let by, let text):
            let inject = state.inject(id)
            add(timed, inject?.channel?.rawValue ?? "message", by, inject?.from ?? id, text)
        case .stepCompleted(let id, let by, let note):
            guard let step = state.drill.runbook.step(id), step.kind == .communicate else { return }
            add(timed, "step", by, "see step", note.map { "\(step.title): \($0)" } ?? step.title)
        case .stepTakenBack(let ids, _): takeBack(ids, in: state)
        case .approvalRequested(let request):
            let to = request.of.map { "\($0) (\(request.role.title))" } ?? request.role.title
            add(timed, "approval", request.by, to, "Leave for \(state.quoted(request.step))?")
        case .approvalGranted(let id, let by):
            answer(timed, id, by, "Granted: \(state.quoted(id))", state)
        case .approvalRefused(let id, let by, let reason):
            answer(timed, id, by, "Refused: \(state.quoted(id)): \(reason)", state)
        default: break
        }
    }

    /// What was said by mistake was not said.
    private mutating func takeBack(_ ids: [String], in state: DrillState) {
        let titles = ids.compactMap { state.drill.runbook.step($0)?.title }
        guard
            let place = messages.lastIndex(where: { message in
                message.channel == "step" && titles.contains { message.text.hasPrefix($0) }
            })
        else { return }
        messages.remove(at: place)
    }

    private mutating func answer(
        _ timed: TimedEvent, _ step: String, _ by: String, _ text: String, _ state: DrillState
    ) {
        let asked = state.record(step)?.approval?.by ?? state.info?.operator ?? "operator"
        add(timed, "approval", by, asked, text)
    }

    private mutating func add(
        _ timed: TimedEvent, _ channel: String, _ from: String, _ to: String, _ text: String
    ) {
        messages.append(
            Communication(at: timed.time, channel: channel, from: from, to: to, text: text))
    }
}
