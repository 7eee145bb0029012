import DrillBackends
import DrillContent
import DrillEngine
import DrillModel
import FoundationEssentials

/// How a session meets its real environment.
enum LiveSession {
    /// The folder of a drill's plan from the root, where the relative paths of its plan begin.
    static func directory(of drill: Drill) -> String {
        let folder = FilePath.folder(of: drill.sources.plan.path)
        guard !folder.hasPrefix("/") else { return folder }
        return FilePath.resolve(folder, from: FileManager.default.currentDirectoryPath + "/plan")
    }

    /// Looks at the environment and runs its commands.
    static func backend(
        _ connection: LiveConnection, _ info: SessionInfo, from start: DrillTime = .start,
        paces: Bool
    ) -> any Backend {
        LiveBackend(
            environment: connection.environment, directory: info.directory ?? "",
            variables: connection.values, secrets: connection.secrets, at: start,
            paces: paces)
    }

    /// Looks at the environment of a drill outside any session; whoever asks for it closes it.
    static func lookout(over connection: LiveConnection, for drill: Drill) -> LiveBackend {
        LiveBackend(
            environment: connection.environment, directory: directory(of: drill),
            variables: connection.values, secrets: connection.secrets)
    }
}
