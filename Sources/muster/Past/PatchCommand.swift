import ArgumentParser
import DrillContent
import DrillEngine
import DrillJournal
import DrillModel
import DrillRuntime
import FoundationEssentials

struct PatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "patch", abstract: "Propose changes to the runbook of a session.",
        discussion: """
            Prints a unified diff against the runbook as it is now, which `git apply` and \
            `patch -p1` take. A session that met its objectives proposes a new `last_verified`; \
            what was noted, failed, skipped or found at a step becomes a quotation at the end of \
            that step. Nothing is written: look at it, and take what is right.
            """)

    @Argument(help: "The session; the latest one that has ended without it.")
    var session: String?

    @OptionGroup var home: HomeOptions

    func run() throws {
        try reportingFailures {
            let sessions = try home.sessions()
            let stored = try sessions.read(
                try session ?? sessions.latest { $0.summary != nil })
            guard let info = stored.state.info, stored.state.endedAt != nil else {
                throw SessionError.notEnded(stored.header.id)
            }
            let proposal = RunbookProposal(stored)
            let current = DiskFiles().bytes(at: proposal.path)
            if current == nil {
                OutputStream.note(
                    "\(proposal.path) is not there; the patch is for what the session had of it\n")
            }
            let text =
                current.map { String(decoding: $0, as: UTF8.self) } ?? info.sources.runbook.text
            let patch = proposal.patch(for: text, named: Self.name(of: proposal.path))
            guard patch.isEmpty else { return try OutputStream.result(patch) }
            OutputStream.note("the session proposes no change to \(proposal.path)\n")
            for note in proposal.unplaced(in: text) { OutputStream.note("not placed: \(note)\n") }
        }
    }

    /// The file as it is seen from here, or else from the root.
    private static func name(of path: String) -> String {
        let here = FileManager.default.currentDirectoryPath + "/"
        if path.hasPrefix(here) { return String(path.dropFirst(here.count)) }
        guard path.hasPrefix("/") else { return path }
        OutputStream.note("the runbook stands elsewhere: apply the patch with patch -p1 -d /\n")
        return String(path.dropFirst())
    }
}
