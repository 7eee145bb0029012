/// A series as a server has kept it.
struct KeptSeries: Hashable, Sendable {
    var labels: [String: String]
    /// Its values by their instants, in ms since 1970 (UTC); none is NaN or infinite.
    var values: [Int64: Double]

    /// The values at the instants at which one series alone has one, as a look would have it then.
    static func only(_ series: [KeptSeries]) -> [Int64: Double] {
        let found = Dictionary(grouping: series.flatMap(\.values), by: \.key)
        return found.compactMapValues { $0.count == 1 ? $0[0].value : nil }
    }

    /// Reads one of the series of a range query.
    init(_ value: JSONValue) {
        labels = value["metric"]?.strings ?? [:]
        let pairs = (value["values"]?.array ?? []).compactMap { pair -> (Int64, Double)? in
            guard let time = pair[0]?.double,
                let number = pair[1]?.string.flatMap(Double.init), number.isFinite
            else { return nil }
            return (Int64((time * 1000).rounded()), number)
        }
        values = Dictionary(pairs) { first, _ in first }
    }
}
