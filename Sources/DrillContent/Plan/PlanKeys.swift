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
    package static let backend = ["simulated", "live"]
    package static let simulated = ["system", "seed", "speed"]
    package static let live = [
        "environment", "every", "stale_after", "prometheus", "alerts", "metrics", "data_loss",
        "variables", "commands",
    ]
    package static let access = ["basic", "bearer", "ca", "proxy"]
    package static let basic = ["user", "password"]
    package static let prometheus = ["url", "timeout"] + access
    package static let alerts = ["source", "url", "matching"] + access
    package static let liveMetric = ["unit", "query", "http", "tcp", "command"]
    package static let probes = ["query", "http", "tcp", "command"]
    package static let http = ["url", "status", "body", "measures", "timeout"]
    package static let commandProbe = ["run", "json", "measures", "timeout"]
    package static let dataLoss = ["run", "timeout", "every"]
    package static let variable = ["value", "env", "prompt", "secret"]
    package static let commands = ["timeout", "output", "shell", "directory"]
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
    package static let rehearsal = ["delays", "slips", "choices", "mistakes"]
    package static let delay = ["median", "sigma"]
    package static let mistake = ["id", "title", "choices", "delays", "skips", "shows"]
}
