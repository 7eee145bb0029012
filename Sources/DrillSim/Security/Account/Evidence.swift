/// What a machine can tell of what was done on it, as shares from 0 to 1 of what there was.
struct Evidence: Sendable {
    var memory: Double
    var disk: Double

    static let whole = Evidence(memory: 1, disk: 1)
    static let none = Evidence(memory: 0, disk: 0)

    /// What two sources tell together, taking the better one for each place.
    func joined(with other: Evidence) -> Evidence {
        Evidence(memory: max(memory, other.memory), disk: max(disk, other.disk))
    }
}
