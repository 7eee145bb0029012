import SystemPackage

/// The shell that runs scripts, and how it is told to stop at the first failure.
struct Shell: Hashable {
    let name: String

    init(_ name: String) {
        self.name = name
    }

    /// The program with its arguments.
    ///
    /// A step of a runbook has failed when one of its commands has, also in front of a pipe: as in
    /// Runme, which sets the same options.
    func arguments(for script: String) -> [String] {
        switch FilePath(name).lastComponent?.string {
        case "bash", "zsh", "ksh": [name, "-e", "-o", "pipefail", "-c", script]
        case "sh", "dash", "ash": [name, "-e", "-c", script]
        default: [name, "-c", script]
        }
    }
}
