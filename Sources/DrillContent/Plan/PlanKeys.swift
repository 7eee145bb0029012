/// The keys of a drill plan, level by level, for the loader and the schema alike.
package enum PlanKeys {
    package static let plan = [
        "id", "title", "summary", "kind", "strategy", "owner", "cadence", "runbook", "objectives",
        "key_figures", "phases", "roles", "backend", "steady_state", "recovered_when",
        "abort_when", "injects", "expectations", "notification_clocks", "rehearsal",
    ]
    package static let objectives = ["rto", "rpo"]
    package static let keyFigure = ["metric", "label"]
    package static let phase = ["target"]
    package static let role = ["role", "name", "answers_after"]
    package static let backend = ["simulated"]
    package static let simulated = ["system", "seed", "speed"]
    package static let recovery = ["all", "for"]
    package static let abort = ["condition", "for", "reason"]
    package static let inject = [
        "id", "at", "after", "when", "by_hand", "fault", "disrupts", "channel", "from", "message",
        "needs_answer",
    ]
    package static let triggers = ["at", "after", "when", "by_hand"]
    package static let after = ["event", "delay"]
    package static let expectation = ["id", "text", "phase", "inject", "rule", "cost"]
    package static let rule = ["step", "before", "within", "avoided", "answered", "at_end"]
    package static let clock = [
        "id", "regime", "starts_at", "duration", "calendar", "cap", "stops_at",
    ]
    package static let rehearsal = ["delays", "choices", "mistakes"]
    package static let delay = ["median", "sigma"]
    package static let mistake = ["id", "title", "choices", "delays", "skips", "shows"]
}
