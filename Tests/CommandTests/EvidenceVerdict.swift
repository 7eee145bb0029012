import Foundation
import Testing

/// What `verify --json` and the independent verifier print.
struct EvidenceVerdict {
    var verified: Bool
    var events: [Int?]
    var figures: [String: String]
    /// What came of each check by its subject; the independent verifier names none.
    var checks: [String: String]
    var limits: [String]

    init(_ output: String) throws {
        let parsed = try JSONSerialization.jsonObject(with: Data(output.utf8))
        let verdict = try #require(parsed as? [String: Any], "\(output)")
        verified = try #require(verdict["verified"] as? Bool)
        let checks = verdict["checks"] as? [[String: Any]]
        let findings =
            checks?.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
            ?? verdict["findings"] as? [[String: Any]] ?? []
        events = findings.map { $0["event"] as? Int }
        figures = try #require(verdict["figures"] as? [String: Any]).mapValues { "\($0)" }
        self.checks = (checks ?? []).reduce(into: [:]) { results, check in
            guard let subject = check["subject"] as? String else { return }
            results[subject] = check["result"] as? String
        }
        limits = verdict["limits"] as? [String] ?? []
    }

    /// What the verifier says that has none of Muster's code.
    static func independent(of file: String, key: String? = nil) throws -> EvidenceVerdict {
        let script = Muster.checkout.appending(path: "Tests/Support/Evidence/verify_evidence.py")
        let run = try runProgram("python3", [script.path, file] + (key.map { [$0] } ?? []))
        let verdict = try EvidenceVerdict(run.output)
        #expect(run.status == (verdict.verified ? 0 : 5))
        return verdict
    }
}
