/// Pending events, the next one first.
///
/// A binary heap on one contiguous array; a moving hole instead of swaps halves the copying.
struct EventQueue: Sendable {
    private var heap: ContiguousArray<Event> = []
    private var nextSequence: UInt64 = 0

    /// Adds an event behind those of the same time, class and component.
    mutating func schedule(
        at time: Int64,
        _ eventClass: Event.Class,
        component: Int,
        code: Int,
        argument: Int = 0
    ) {
        let event = Event(
            time: time, eventClass: eventClass, component: Int32(component),
            sequence: nextSequence, code: code, argument: argument)
        nextSequence += 1
        var hole = heap.count
        heap.append(event)
        while hole > 0 {
            let parent = (hole - 1) >> 1
            guard event.precedes(heap[parent]) else { break }
            heap[hole] = heap[parent]
            hole = parent
        }
        heap[hole] = event
    }

    /// Takes the next event out if it is due at `time` or before.
    mutating func next(upTo time: Int64) -> Event? {
        guard let first = heap.first, first.time <= time else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty { sink(last) }
        return first
    }

    /// Puts `event` into the heap from the top, where a place is free.
    private mutating func sink(_ event: Event) {
        var hole = 0
        var child = 1
        while child < heap.count {
            if child + 1 < heap.count, heap[child + 1].precedes(heap[child]) { child += 1 }
            guard heap[child].precedes(event) else { break }
            heap[hole] = heap[child]
            hole = child
            child = 2 * hole + 1
        }
        heap[hole] = event
    }
}
