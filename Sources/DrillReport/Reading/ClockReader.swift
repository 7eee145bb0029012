import DrillEngine
import DrillModel

/// Collects what happened to the clocks: pauses, interruptions, jumps.
struct ClockReader {
    private(set) var notes: [ClockNote] = []

    mutating func read(_ timed: TimedEvent, before state: DrillState) {
        switch timed.event {
        case .paused(let by):
            notes.append(ClockNote(kind: .paused, at: timed.time, length: nil, by: by))
        case .resumed(_, let length):
            guard let open = notes.lastIndex(where: { $0.kind == .paused && $0.length == nil })
            else { return }
            notes[open].length = length
        case .sessionResumed(let gap):
            notes.append(ClockNote(kind: .interrupted, at: timed.time, length: gap))
        case .clockJumped(let amount):
            notes.append(ClockNote(kind: .clockJumped, at: timed.time, length: amount))
        default: break
        }
    }
}
