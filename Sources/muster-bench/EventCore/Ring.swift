/// Instants, first in, first out.
struct Ring {
    private var cells = ContiguousArray<Int64>(repeating: 0, count: 1024)
    private var head = 0
    private var count = 0

    mutating func append(_ value: Int64) {
        if count == cells.count { grow() }
        cells[(head + count) & (cells.count - 1)] = value
        count += 1
    }

    mutating func popFirst() -> Int64? {
        guard count > 0 else { return nil }
        let value = cells[head]
        head = (head + 1) & (cells.count - 1)
        count -= 1
        return value
    }

    private mutating func grow() {
        let old = cells
        cells = ContiguousArray(repeating: 0, count: 2 * old.count)
        for place in 0..<count { cells[place] = old[(head + place) & (old.count - 1)] }
        head = 0
    }
}
