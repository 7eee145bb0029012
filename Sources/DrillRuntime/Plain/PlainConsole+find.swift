import DrillEngine
import DrillModel
import DrillTUI

extension PlainConsole {
    /// Says where words stand: in the steps, then in the log.
    mutating func find(_ words: String) {
        guard !words.isEmpty else { return paper.say("Say what: \(PlainVerb.find.usage).") }
        let wanted = words.lowercased()
        let drill = state.drill
        let steps = drill.runbook.phasedSteps.map(\.step).filter { step in
            ([step.title, step.prose] + step.commands.map(\.text)).contains {
                $0.lowercased().contains(wanted)
            }
        }.map { "Step \($0.id): \($0.title)." }
        let lines = session.events.compactMap { timed -> String? in
            guard let text = EventSentence(timed.event, in: drill)?.text,
                text.lowercased().contains(wanted)
            else { return nil }
            return "[\(timed.time.sinceStart.clock)] \(text)"
        }
        let found = steps + lines
        paper.say(found.isEmpty ? ["“\(words)” is nowhere."] : found)
    }
}
