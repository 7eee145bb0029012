import DrillBackends
import DrillContent
import DrillEngine
import DrillModel
import FoundationEssentials

/// How a session meets its real environment.
enum LiveSession {
    /// The folder in which the commands of a drill run, from the root.
    static func directory(of drill: Drill, _ connection: LiveConnection) -> String {
        let named = connection.environment.commands.directory ?? "."
        let path = FilePath.resolve(named, from: drill.sources.plan.path)
        guard !path.hasPrefix("/") else { return path }
        return FileManager.default.currentDirectoryPath + "/" + path
    }

    /// Looks at the environment and runs its commands.
    static func backend(
        _ connection: LiveConnection, _ info: SessionInfo, from now: DrillTime, paces: Bool
    ) -> any Backend {
        StillBackend()
    }
}
