/// What the calls of a node add to each of its requests.
struct CallBurden: Sendable {
    /// Seconds for which a worker waits.
    var readHold = 0.0
    var writeHold = 0.0
    /// The shares that succeed in all calls that they cannot do without.
    var readSuccess = 1.0
    var writeSuccess = 1.0
}
