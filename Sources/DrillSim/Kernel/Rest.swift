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

    /// Notes for how many milliseconds the flow would go on as in the second that was just stepped; 0 when
    /// that was unlike the one before.
    mutating func note(steadyFor time: Int64) {
        steadySeconds = time > 0 ? min(steadySeconds + 1, Self.settlingTime) : 0
        secondsRested = 0
        guard steadySeconds >= Self.settlingTime else { return }
        let secondsUnchanged = (time - 1) / 1000
        secondsLeft = Int(min(Int64(longest), secondsUnchanged))
        if secondsUnchanged < longest { expectChange() }
    }

    /// Ends the rest, because something may have changed.
    mutating func end() {
        secondsLeft = 0
        expectChange()
    }

    /// Has two seconds stepped before the next rest, which show whether anything has changed.
    ///
    /// Two, as components set the parameters of their requests when a second ends.
    private mutating func expectChange() {
        steadySeconds = min(steadySeconds, Self.settlingTime - 2)
    }
}
