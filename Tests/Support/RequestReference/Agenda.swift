/// What will happen when, the next first: a binary heap of the reference's own.
struct Agenda<Item: Sendable>: Sendable {
    private var entries: [(time: Double, item: Item)] = []

    /// The instant of the next item; infinite when there is none.
    var nextTime: Double { entries.first?.time ?? .infinity }

    mutating func add(_ item: Item, at time: Double) {
        var place = entries.count
        entries.append((time, item))
        while place > 0, entries[(place - 1) / 2].time > time {
            entries[place] = entries[(place - 1) / 2]
            place = (place - 1) / 2
        }
        entries[place] = (time, item)
    }

    /// Takes the next item out; nothing must be asked of an empty agenda.
    mutating func removeNext() -> Item {
        let first = entries[0]
        let last = entries.removeLast()
        guard !entries.isEmpty else { return first.item }
        var place = 0
        var child = 1
        while child < entries.count {
            if child + 1 < entries.count, entries[child + 1].time < entries[child].time {
                child += 1
            }
            guard entries[child].time < last.time else { break }
            entries[place] = entries[child]
            place = child
            child = 2 * place + 1
        }
        entries[place] = last
        return first.item
    }
}
