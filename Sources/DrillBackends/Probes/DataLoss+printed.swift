import DrillModel

extension DataLoss {
    /// Reads what a data-loss probe prints; `nil` where it is not what is expected.
    init?(printed text: String) {
        guard let value = JSONValue(text), let writes = value["lost_writes"]?.double,
            let seconds = value["lost_seconds"]?.double, writes >= 0, seconds >= 0,
            let count = Int(exactly: writes)
        else { return nil }
        self.init(
            lostWrites: count, span: DrillDuration(seconds: seconds),
            isAtRisk: value["at_risk"] == .bool(true))
    }
}
