import ArgumentParser
import DrillEvidence
import DrillJournal
import DrillRuntime
import FoundationEssentials

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the evidence of a session to one file, for anybody to check.",
        discussion: """
            The file holds plan, runbook and system, and every event with its exact bytes and its \
            place in the hash chain: JSON Lines, one event a line. `muster verify FILE` checks it \
            without a journal. --sign adds an Ed25519 signature of the head; a key is made by
              openssl genpkey -algorithm ed25519 -out key.pem
              openssl pkey -in key.pem -pubout -out public.pem
            """)

    @Argument(help: "The session; the latest one without it.")
    var session: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("Sign the head by this private key.", valueName: "key.pem"))
    var sign: String?

    @OptionGroup var home: HomeOptions

    func run() throws {
        try reportingFailures {
            let key = try sign.map { try PEMFile.read($0) { try SigningKey(pem: $0) } }
            let sessions = try home.sessions()
            let id = try session ?? sessions.latest()
            let events = try sessions.store.sealedEvents(of: id)
            guard let header = try sessions.store.header(of: id) else {
                throw JournalError.unknownSession(id)
            }
            let file = try EvidenceFile(header, events, signedBy: key)
            try write(try file.text())
        }
    }

    private func write(_ text: [UInt8]) throws {
        guard let output else { return try OutputStream.standardOutput.write(bytes: text) }
        do {
            try Data(text).write(to: URL(filePath: output), options: .atomic)
        } catch {
            throw Failure(.io, "cannot write \(output): \(error)")
        }
        OutputStream.note("wrote \(output)\n")
    }
}
