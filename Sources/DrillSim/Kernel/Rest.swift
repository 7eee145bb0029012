/// When the flow of requests rests: while a second would only repeat the one before, but for noise.
struct Rest: Sendable {
    /// Seconds in a row that have to be steady before the flow rests.
    private static let settlingTime = 3

    let longest: Int
    private var steadySeconds = 0
    private var secondsLeft = 0
    /// Seconds of rest since the last one that was stepped.
    private(set) var secondsRested = 0

    init(longest: Int) {
        self.longest = longest
    }

    var isAllowed: Bool { longest > 0 }

    /// Takes the next second of the rest; false when the second has to be stepped.
    mutating func goOn() -> Bool {
        guard secondsLeft > 0 else { return false }
        secondsLeft -= 1
        secondsRested += 1
        return true
    }

    /// Notes whether a second that was stepped was like the one before.
    mutating func note(isSteady: Bool) {
        steadySeconds = isSteady ? min(steadySeconds + 1, Self.settlingTime) : 0
        secondsRested = 0
        if steadySeconds >= Self.settlingTime { secondsLeft = longest }
    }

    /// Ends the rest, because something may have changed: the next two seconds show whether it has.
    ///
    /// Two, as components set the parameters of their requests when a second ends.
    mutating func end() {
        steadySeconds = min(steadySeconds, Self.settlingTime - 2)
        secondsLeft = 0
    }
}
