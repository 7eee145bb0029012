/// A place where the events of a session are not those that were written.
package struct ChainBreak: Hashable, Sendable {
    /// What is wrong there.
    package enum Kind: Hashable, Sendable {
        /// The events from here to `through` are not there.
        case missing(through: Int)
        /// An event with this number stands there a second time.
        case repeated
        /// Another event stands where this one belongs.
        case misplaced(instead: Int)
        /// The link does not follow from the bytes, the wall clock and the link before.
        case unlinked
    }

    /// The number of the first event that is concerned.
    package var sequence: Int
    package var kind: Kind

    package init(sequence: Int, kind: Kind) {
        self.sequence = sequence
        self.kind = kind
    }
}

extension ChainBreak: CustomStringConvertible {
    package var description: String { "event \(sequence): \(text)" }

    /// What is wrong, without its place.
    package var text: String {
        switch kind {
        case .missing(let last) where last > sequence:
            "it is missing, and so is what follows up to event \(last)"
        case .missing: "it is missing"
        case .repeated: "it stands there more than once"
        case .misplaced(let other): "it is not in its place; event \(other) stands there"
        case .unlinked:
            "it is not what was written: its bytes, its wall clock or its link were changed, or "
                + "events before it were added, removed or renumbered"
        }
    }
}

extension HashChain {
    /// Every place where events are not those that were written, by their numbers.
    ///
    /// Each event is held against the link that stands at the number before its own, so that one
    /// change is told once. What was removed from the end leaves no trace in the chain.
    package static func breaks(in events: [SealedEvent], of session: String) -> [ChainBreak] {
        (disorder(of: events) + unlinked(events, of: session)).sorted { $0.sequence < $1.sequence }
    }

    private static func disorder(of events: [SealedEvent]) -> [ChainBreak] {
        let known = Set(events.map(\.sequence))
        var breaks: [ChainBreak] = []
        var seen: Set<Int> = []
        var expected = 1
        for event in events {
            if seen.contains(event.sequence) {
                breaks.append(ChainBreak(sequence: event.sequence, kind: .repeated))
            } else if event.sequence > expected {
                breaks += gap(from: expected, to: event.sequence, known)
            }
            seen.insert(event.sequence)
            expected = max(expected, event.sequence + 1)
        }
        return breaks
    }

    /// What is wrong where `next` follows an event and `first` was expected.
    private static func gap(from first: Int, to next: Int, _ known: Set<Int>) -> [ChainBreak] {
        if known.contains(first) {
            return [ChainBreak(sequence: first, kind: .misplaced(instead: next))]
        }
        var last = first
        while last + 1 < next, !known.contains(last + 1) { last += 1 }
        return [ChainBreak(sequence: first, kind: .missing(through: last))]
    }

    /// An event that follows from what the one before *ought to* have as its link is as it was: then
    /// only that one's link was changed.
    private static func unlinked(_ events: [SealedEvent], of session: String) -> [ChainBreak] {
        var stated = [0: origin(of: session)]
        for event in events where stated[event.sequence] == nil {
            stated[event.sequence] = event.hash
        }
        var derived: [Int: [UInt8]] = [:]
        var breaks: [ChainBreak] = []
        for event in events where derived[event.sequence] == nil {
            guard let previous = stated[event.sequence - 1] else { continue }
            let expected = link(previous, wall: event.wall, body: event.body)
            derived[event.sequence] = expected
            guard expected != event.hash else { continue }
            let amended = derived[event.sequence - 1].map {
                link($0, wall: event.wall, body: event.body)
            }
            guard amended != event.hash else { continue }
            breaks.append(ChainBreak(sequence: event.sequence, kind: .unlinked))
        }
        return breaks
    }
}
