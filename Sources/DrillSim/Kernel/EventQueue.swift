/// Pending events, the next one first.
///
/// A binary heap on one contiguous array. Three things make it as fast as it is, all measured with
/// `muster-bench event-core`: a hole moves instead of swaps; it sinks to the bottom by the smaller
/// child before the event rises in it, which spares a comparison a level; and the place of an event
/// that was taken out stays free for the next that is scheduled, which spares a sinking.
struct EventQueue: Sendable {
    private var heap: ContiguousArray<Event> = []
    private var nextSequence: UInt64 = 0
    /// Whether the event at the top was taken out already.
    private var topIsFree = false

    /// Adds an event behind those of the same time, class and component.
    mutating func schedule(
        at time: Int64,
        _ eventClass: Event.Class,
        component: Int,
        code: Int,
        argument: Int = 0
    ) {
        let event = Event(
            time: time, eventClass, component: component, sequence: nextSequence, code: code,
            argument: argument)
        nextSequence += 1
        if topIsFree {
            topIsFree = false
            sink(event)
        } else {
            heap.append(event)
            var span = heap.mutableSpan
            Self.rise(event, from: span.count - 1, in: &span)
        }
    }

    /// Takes the next event out if it is due at `time` or before; at `time`, if it comes as early as
    /// events of a class.
    mutating func next(upTo time: Int64, _ last: Event.Class = .scrape) -> Event? {
        if topIsFree { fillTop() }
        guard let first = heap.first, first.comes(by: time, last) else { return nil }
        topIsFree = true
        return first
    }

    /// Puts the last event where one was taken out and none was scheduled since.
    private mutating func fillTop() {
        topIsFree = false
        let last = heap.removeLast()
        if !heap.isEmpty { sink(last) }
    }

    /// Puts an event into the heap from the top, where a place is free.
    private mutating func sink(_ event: Event) {
        var span = heap.mutableSpan
        let count = span.count
        var hole = 0
        var child = 2
        while child < count {
            child -= span[child - 1].precedes(span[child]) ? 1 : 0
            span[hole] = span[child]
            hole = child
            child = 2 * hole + 2
        }
        if child == count {
            span[hole] = span[child - 1]
            hole = child - 1
        }
        Self.rise(event, from: hole, in: &span)
    }

    /// Lets an event rise from a free place to where it belongs.
    private static func rise(_ event: Event, from start: Int, in span: inout MutableSpan<Event>) {
        var hole = start
        while hole > 0 {
            let parent = (hole - 1) >> 1
            guard event.precedes(span[parent]) else { break }
            span[hole] = span[parent]
            hole = parent
        }
        span[hole] = event
    }
}
