import FoundationEssentials

/// Where Muster keeps what it writes.
///
/// `--home` or `MUSTER_HOME` name one folder for everything; otherwise the journal stands in the
/// XDG state folder, and the user's theme in the XDG config folder.
package struct MusterHome: Sendable {
    /// The folder of the journal and the leases.
    package let state: String
    /// The folder of what the user sets.
    package let config: String
    /// Folders with drills of the user's own, from `MUSTER_LIBRARY` (separated by colons).
    package let libraries: [String]

    package init(state: String, config: String? = nil, libraries: [String] = []) {
        self.state = state
        self.config = config ?? state
        self.libraries = libraries
    }

    /// Reads the environment.
    ///
    /// - Parameters:
    ///   - override: the value of `--home`.
    ///   - environment: the process's environment.
    package init(override: String?, environment: [String: String]) {
        let libraries = (environment["MUSTER_LIBRARY"] ?? "").split(separator: ":").map(String.init)
        if let folder = override ?? Self.nonEmpty(environment["MUSTER_HOME"]) {
            self.init(state: folder, libraries: libraries)
            return
        }
        let home = Self.nonEmpty(environment["HOME"]) ?? "/"
        let state = Self.nonEmpty(environment["XDG_STATE_HOME"]) ?? "\(home)/.local/state"
        let config = Self.nonEmpty(environment["XDG_CONFIG_HOME"]) ?? "\(home)/.config"
        self.init(
            state: "\(state)/muster", config: "\(config)/muster", libraries: libraries)
    }

    package var journal: String { "\(state)/journal.sqlite" }

    package var leases: String { "\(state)/leases" }

    /// What the library found last, to open at once the next time.
    package var catalog: String { "\(state)/catalog" }

    /// What the sessions tell, to look across many at once.
    package var past: String { "\(state)/past.json" }

    /// The theme of a user who asks for none.
    package var theme: String { "\(config)/theme" }

    package var log: String { "\(state)/muster.log" }

    /// Makes the folders that are missing, readable for their owner alone.
    package func create() throws {
        try FileManager.default.createDirectory(
            atPath: leases, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }

    private static func nonEmpty(_ text: String?) -> String? {
        text.flatMap { $0.isEmpty ? nil : $0 }
    }
}
