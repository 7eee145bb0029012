import DrillEngine
import DrillModel

/// A recorded session line by line, for a pipe or a screen reader.
package enum ReplayText {
    /// What happened, with its time on the exercise clock, what the operator could not know included.
    package static func lines(of contents: ReplayContents) -> [String] {
        let drill = contents.drill
        return contents.events.flatMap { timed in
            let mark = ReplayMark(timed, in: drill).flatMap { $0.isHidden ? $0.words : nil }
            let sentence = EventSentence(timed.event, in: drill)?.text
            return [mark, sentence].compactMap { $0 }
                .map { "[\(timed.time.sinceStart.clock)] \($0)" }
        }
    }
}
