import ArgumentParser
import DrillEvidence
import DrillJournal
import DrillRuntime
import FoundationEssentials

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the evidence of a session, and derive its figures from it anew.",
        discussion: """
            Checks that the events are those that were written, replays each by the rules of the \
            engine, runs a simulated session again from its seed and its commands, and holds what \
            was noted of the session against what follows. Says which event or figure is wrong.

            Exit status: 0 when all verifies, 5 when something does not, 65 for a file that is no \
            evidence, 74 for one that cannot be read.
            """)

    @Argument(
        help: ArgumentHelp(
            "The session, or a file that `muster export` wrote; the latest session without it.",
            valueName: "session or file"))
    var subject: String?

    @Option(
        help: ArgumentHelp(
            "A JSON report: say which of its figures do not follow.", valueName: "file.json"))
    var report: String?

    @Option(
        help: ArgumentHelp(
            "The public key by which the file has to be signed.", valueName: "public.pem"))
    var key: String?

    @Flag(
        inversion: .prefixedNo,
        help: "Run a simulated session again, which takes as long as a headless run.")
    var rerun = true

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var home: HomeOptions

    func run() throws {
        try reportingFailures {
            let verification = try verifier.verify(evidence)
            try OutputStream.result(try render(verification))
            guard verification.isVerified else { throw ExitCode.unverified }
        }
    }

    private var verifier: Verifier {
        get throws {
            let claims = try report.map(Self.claims)
            let signer = try key.map { try PEMFile.read($0) { try VerifyingKey(pem: $0) } }
            guard rerun else { return Verifier(report: claims, key: signer) }
            return Verifier(report: claims, key: signer) { SessionRerun.run($0, $1, $2) }
        }
    }

    private func render(_ verification: Verification) throws -> String {
        guard !json else { return try CatalogJSON.render(verification) }
        return verification.lines.map(PrintableText.of).joined(separator: "\n")
    }

    private var evidence: SessionEvidence {
        get throws {
            if let subject, FileManager.default.fileExists(atPath: subject) {
                return SessionEvidence(try Self.file(subject))
            }
            if let subject, subject.contains("/") {
                throw Failure(.io, "there is no file \(subject)")
            }
            let sessions = try home.sessions()
            let id = try subject ?? sessions.latest()
            let events = try sessions.store.sealedEvents(of: id)
            guard let header = try sessions.store.header(of: id) else {
                throw JournalError.unknownSession(id)
            }
            return SessionEvidence(header, events)
        }
    }

    private static func file(_ path: String) throws -> EvidenceFile {
        let bytes = try InputFile.read(path)
        do {
            return try EvidenceFile(reading: bytes)
        } catch {
            throw Failure(.badInput, "\(path): \(error)")
        }
    }

    private static func claims(_ path: String) throws -> JSONTree {
        guard let report = JSONTree(reading: try InputFile.read(path)),
            report["schema"]?.text?.hasPrefix("muster-report/") == true
        else {
            throw Failure(
                .badInput,
                "\(path) is no JSON report; `muster report --format json` writes one")
        }
        return report
    }
}
