/// The clock by which a live backend looks, waits and gives up.
package protocol LiveClock: Sendable {
    /// Milliseconds that never go back.
    var monotonic: Int64 { get }

    /// Comes back when `monotonic` is at least `instant`.
    ///
    /// - Throws: `CancellationError` when the task is cancelled before.
    func sleep(until instant: Int64) async throws

    /// Holds the calling thread until `monotonic` is at least `instant`.
    func wait(until instant: Int64)
}
