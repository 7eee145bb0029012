extension World {
    /// Lets the second that ends now pass: stepped, or repeated while the flow rests.
    mutating func passSecond() {
        guard !rest.goOn() else { return restSecond() }
        stepSecond()
        if rest.isAllowed { rest.note(steadyFor: steadyUntil - now) }
    }

    /// The instant until which the flow would go on as in the last second, unless an event changes it.
    private var steadyUntil: Int64 {
        guard flow.hasWorkersToSpare else { return now }
        var earliest = Int64.max
        for present in presentKinds {
            earliest = min(earliest, present.kind.allSteadyUntil(present.count, in: self))
            if earliest <= now { break }
        }
        return earliest
    }

    /// Lets a second pass in which the flow does what it did in the last one.
    private mutating func restSecond() {
        subStepNumber += UInt64(resolution.subSteps)
        for number in restlessKinds.indices {
            restlessKinds[number].kind.restAll(restlessKinds[number].count, in: &self)
        }
    }
}
