/// The keys of a drill plan, level by level, for the loader and the schema alike.
enum PlanKeys {
    static let plan = [
        "id", "title", "summary", "kind", "strategy", "owner", "cadence", "runbook", "objectives",
        "phases", "roles", "backend", "steady_state", "recovered_when", "abort_when", "injects",
        "expectations", "notification_clocks", "rehearsal",
    ]
    static let objectives = ["rto", "rpo"]
    static let phase = ["target"]
    static let role = ["role", "name", "answers_after"]
    static let backend = ["simulated"]
    static let simulated = ["system", "seed", "speed"]
    static let recovery = ["all", "for"]
    static let abort = ["condition", "for", "reason"]
    static let inject = [
        "id", "at", "after", "when", "by_hand", "fault", "disrupts", "channel", "from", "message",
        "needs_answer",
    ]
    static let triggers = ["at", "after", "when", "by_hand"]
    static let after = ["event", "delay"]
    static let expectation = ["id", "text", "phase", "inject", "rule"]
    static let rule = ["step", "before", "within", "avoided", "answered", "at_end"]
    static let clock = [
        "id", "regime", "starts_at", "duration", "calendar", "cap", "stops_at",
    ]
    static let rehearsal = ["delays", "choices"]
    static let delay = ["median", "sigma"]
}
