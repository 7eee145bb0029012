internal import DrillModel

extension Dependency {
    /// Changes the policy as an order says, and tells what holds from now on.
    mutating func change(_ order: Order, at time: Int64) -> String {
        switch order.verb {
        case "set-timeout": setTimeout(order.quantity("to") ?? policy.timeout)
        case "set-retries":
            setRetries(Int(order.quantity("attempts") ?? 1), order.quantity("budget") ?? 10)
        case "set-pool": setPool(order.quantity("size") ?? policy.pool)
        case "enable-breaker", "disable-breaker": setBreaker(order.verb == "enable-breaker")
        case "set-throttle": setThrottle(order.quantity("factor") ?? 2)
        case "enable-fallback", "disable-fallback": setFallback(order.verb == "enable-fallback")
        default: recycle(at: time)
        }
    }

    private mutating func setTimeout(_ seconds: Double) -> String {
        policy.timeout = max(0.001, seconds)
        return "The caller waits \(Quantity(policy.timeout, .seconds)) for an attempt and then lets"
            + " its worker go."
    }

    private mutating func setRetries(_ attempts: Int, _ budget: Double) -> String {
        policy.attempts = max(1, attempts)
        policy.retryBudget = budget
        guard policy.attempts > 1 else { return "The caller tries once and does not repeat." }
        let limit =
            budget >= 10
            ? "without a budget" : "retries at most \(Quantity(budget, .ratio)) of the calls"
        return "The caller tries \(policy.attempts) times, \(limit)."
    }

    private mutating func setPool(_ size: Double) -> String {
        policy.pool = max(1, size)
        return "At most \(Quantity(policy.pool, .count)) calls are made at once; more fail at once."
    }

    private mutating func setBreaker(_ isThere: Bool) -> String {
        breaker.setPresent(isThere)
        return isThere
            ? "A breaker guards the call. It opens when half of a hundred calls have failed."
            : "No breaker guards the call."
    }

    private mutating func setThrottle(_ factor: Double) -> String {
        throttle.factor = factor
        return factor > 0
            ? "The caller makes \(Quantity(factor, .count)) calls for one that is answered, and drops the"
                + " others."
            : "The caller drops no calls."
    }

    private mutating func setFallback(_ isThere: Bool) -> String {
        policy.hasFallback = isThere
        return isThere
            ? "A call that fails is answered with the last value seen, where there is one"
                + " (\(Quantity(fallbackShare, .ratio)))."
            : "A call that fails fails the request again."
    }

    private mutating func recycle(at time: Int64) -> String {
        let dead = connections.deadShare(at: time)
        openConnections()
        return dead > 0
            ? "The connections are new. \(Quantity(dead, .ratio)) of them had led nowhere."
            : "The connections are new. None of them had been dead."
    }
}
