internal import Synchronization

/// How busy a tier of `workers` is, read from how many requests it holds.
///
/// The inverse of the stationary number in M/M/c, L(ρ) = cρ + ρ^√(2(c+1)) / (1 − ρ) with Sakasegawa's
/// queue length (Annals of the Institute of Statistical Mathematics 29, 1977), tabulated evenly in
/// x = L / (L + c), on which the curve is smooth.
struct OccupancyTable: Sendable {
    private static let cellCount = 512

    /// The tables that have been built, by number of workers; a table depends on nothing else.
    private static let built = Mutex<ContiguousArray<OccupancyTable?>>([])

    let workers: Int
    private var busy: ContiguousArray<Double>

    /// The table for a number of workers, built once for all simulations.
    static func of(workers: Int) -> OccupancyTable {
        built.withLock { tables in
            while tables.count <= workers { tables.append(nil) }
            if let table = tables[workers] { return table }
            let table = OccupancyTable(workers: workers)
            tables[workers] = table
            return table
        }
    }

    private init(workers: Int) {
        self.workers = workers
        busy = []
        busy.reserveCapacity(Self.stride)
        busy.append(0)
        guard workers > 0 else {
            busy = ContiguousArray(repeating: 0, count: Self.stride)
            return
        }
        let exponent = (2 * (Double(workers) + 1)).squareRoot()
        var low = (x: 0.0, busy: 0.0)
        var high = low
        var free = 1.0
        for cell in 1..<Self.cellCount {
            let x = Double(cell) / Double(Self.cellCount)
            while high.x < x {
                low = high
                free *= free > 0.5 ? 0.995 : 0.96
                high.busy = 1 - free
                high.x = Self.position(busy: high.busy, workers: workers, exponent: exponent)
            }
            let part = (x - low.x) / (high.x - low.x)
            busy.append(low.busy + part * (high.busy - low.busy))
        }
        busy.append(1)
    }

    private static func position(busy: Double, workers: Int, exponent: Double) -> Double {
        let waiting = ExactMath.exp(exponent * ExactMath.log(busy)) / (1 - busy)
        let length = Double(workers) * busy + waiting
        return length / (length + Double(workers))
    }

    /// The cells of a table, in order; all tables have as many.
    var cells: ContiguousArray<Double> { busy }

    /// Cells of a table, ends included.
    static let stride = cellCount + 1

    /// The busy share of the workers when a tier holds `length` requests, and its slope.
    ///
    /// - Parameters:
    ///   - length: the requests inside.
    ///   - workers: the number of workers, at least one.
    ///   - cells: the cells of many tables, one after the other.
    ///   - start: where the table for this number of workers begins.
    /// - Returns: the share, from 0 to 1, and by how much it grows with one more request.
    @inline(__always)
    static func busyShare(
        holding length: Double, workers: Double, in cells: borrowing Span<Double>, at start: Int
    ) -> (share: Double, slope: Double) {
        let scale = 1 / (length + workers)
        let place = length * scale * Double(cellCount)
        let cell = min(Int(place), cellCount - 1)
        let low = cells[start + cell]
        let rise = cells[start + cell + 1] - low
        let slope = rise * Double(cellCount) * workers * scale * scale
        return (low + (place - Double(cell)) * rise, slope)
    }
}
