import DrillModel
import DrillRuntime

extension Launcher {
    /// Refuses an environment whose name is not the one that was typed.
    func check(_ live: LiveOptions, against drill: Drill) throws {
        guard backend == .live else { return }
        guard let environment = drill.plan.backend.live else {
            throw Failure(.badInput, "\(SessionError.noBackend(.live))")
        }
        guard let typed = live.environment, typed != environment.name else { return }
        throw Failure(
            .usage,
            "the drill's environment is “\(environment.name)”, not “\(typed)”; nothing was run")
    }

    /// Prints what a live drill would look at and run.
    func showWhatWouldRun(_ drill: Drill) throws {
        let connection = try home.sessions().connection(of: drill)
        try OutputStream.result(DryRun(drill, connection).text)
    }
}
