import FoundationEssentials

/// The variables of the environment, as they were when muster began.
enum Environment {
    static let variables = ProcessInfo.processInfo.environment
}
