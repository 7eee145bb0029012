import DrillEngine
import DrillModel
import DrillTUI

extension PlainConsole {
    /// Says where words stand: in the steps, then in the log.
    mutating func find(_ words: String) {
        guard !words.isEmpty else { return paper.say("Say what: \(PlainVerb.find.usage).") }
        let wanted = words.lowercased()
        let steps = state.drill.runbook.phasedSteps.map(\.step)
            .filter { $0.searchText.lowercased().contains(wanted) }
            .map { "Step \($0.id): \($0.title)." }
        let lines = told.filter { $0.text.lowercased().contains(wanted) }
            .map { "[\($0.clock)] \($0.text)" }
        let found = steps + lines
        paper.say(found.isEmpty ? ["“\(words)” is nowhere."] : found)
    }
}
