import DrillModel

/// The next thing that the scripted operator will do.
enum ScriptedTask: Hashable {
    /// Nothing; something has to happen first.
    case wait
    case begin(step: String)
    case complete(step: String)
    /// Runs the next command of a step on the live system.
    case run(step: String)
    case choose(step: String, label: String)
    case skip(step: String, reason: String)
    case escalate(step: String, to: Role)
    case finish
}
