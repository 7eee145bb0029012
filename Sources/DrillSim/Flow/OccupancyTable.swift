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
        guard workers > 0 else { return }
        busy.reserveCapacity(Self.cellCount + 1)
        busy.append(0)
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

    /// The busy share of the workers when the tier holds `length` requests, and its slope.
    func busyShare(holding length: Double) -> (share: Double, slope: Double) {
        guard workers > 0 else { return (0, 0) }
        let scale = 1 / (length + Double(workers))
        let place = length * scale * Double(Self.cellCount)
        let cell = min(Int(place), Self.cellCount - 1)
        let rise = busy[cell + 1] - busy[cell]
        let slope = rise * Double(Self.cellCount) * Double(workers) * scale * scale
        return (busy[cell] + (place - Double(cell)) * rise, slope)
    }
}
