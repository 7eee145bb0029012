import DrillEngine
import DrillModel
import DrillTUI

extension PlainConsole {
    private static let logLines = 20

    /// Says what a verb asks to be told.
    mutating func tell(_ verb: PlainVerb, _ rest: String) {
        switch verb {
        case .status: paper.say(PlainText.status(of: session))
        case .steps: paper.say(PlainText.steps(state))
        case .show: show(rest)
        case .metrics: paper.say(PlainText.metrics(state, all: rest == "all"))
        case .log: tellLog(rest)
        case .inbox: paper.say(PlainText.inbox(state))
        case .who: paper.say(PlainText.people(state))
        case .actions: paper.say(PlainText.actions(session.actions, with: rest))
        default: paper.say(PlainText.debrief(session))
        }
    }

    private mutating func show(_ id: String) {
        guard let step = id.isEmpty ? state.currentStep : state.record(id) else {
            return paper.say(id.isEmpty ? "Every step is settled." : "There is no step “\(id)”.")
        }
        paper.say(PlainText.step(step, in: state, withValues: true))
    }

    private mutating func tellLog(_ rest: String) {
        guard let count = rest.isEmpty ? Self.logLines : Int(rest), count > 0 else {
            return paper.say("“\(rest)” is no number of lines.")
        }
        paper.say(Array(log.suffix(count)))
    }

    /// What has happened, as far as the operator was told.
    var told: [(clock: String, text: String)] {
        let drill = state.drill
        return session.events.compactMap { timed in
            EventSentence(timed.event, in: drill).map { (timed.time.sinceStart.clock, $0.text) }
        }
    }

    var log: [String] { told.map { "[\($0.clock)] \($0.text)" } }
}
