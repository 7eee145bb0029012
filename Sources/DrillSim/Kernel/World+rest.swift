extension World {
    /// Lets the second that ends now pass: stepped, or repeated while the flow rests.
    mutating func passSecond() {
        guard !rest.goOn() else { return restSecond() }
        stepSecond()
        if rest.isAllowed { rest.note(isSteady: isSteady) }
    }

    /// Until when the flow may rest that begins to now.
    var endOfRest: Int64 { now + Int64(rest.longest) * 1000 }

    /// Whether the flow would go on as in the last second.
    private var isSteady: Bool {
        flow.hasWorkersToSpare && presentKinds.allSatisfy { $0.kind.areSteady($0.count, in: self) }
    }

    /// Lets a second pass in which the flow does what it did in the last one.
    private mutating func restSecond() {
        subStepNumber += UInt64(resolution.subSteps)
        for present in restlessKinds { present.kind.restAll(present.count, in: &self) }
    }
}
