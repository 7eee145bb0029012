import DrillEngine
import DrillModel
import FoundationEssentials
import Testing

/// A whole plain session, from the first line to the report, as it is read.
@Suite("A plain session")
struct PlainTranscriptTests {
    private static let lines = [
        "help", "wait 6", "status", "metrics", "", "1", "", "refuse",
        "Omar Haddad: not in trading hours", "begin", "escalate deputy", "wait 2", "", "yes",
        "status", "wait 4", "skip the cache is small", "answer Not before ten past.", "inbox",
        "pause", "wait 5", "resume", "", "wait 3", "metrics", "done The site answers again.",
        "steps", "wait 5", "log 5", "", "judge 2 passed Omar did.", "worked The page came at once.",
        "", "declare", "problem", "Nobody was there to approve.", "Omar Haddad",
        "ask the incident", "why F2", "Ines was on a train.", "", "fix F2", "",
        "Put the deputy on the roster.", "Ines", "2026-12-31", "The next drill shows it.", "",
        "worked twice", "", "", "undo", "debrief", "leave",
    ]

    @Test func transcript() throws {
        var rig = try PlainRig(try SmallDrill.load(), speed: 10)
        let outcome = try rig.run(Self.lines)
        #expect(outcome == .met)
        let text = rig.text.replacing(rig.id, with: "SESSION")
        let path = "\(ShippedDrill.root)/Tests/DrillRuntimeTests/Golden/plain-session.txt"
        guard ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == nil else {
            try Data(text.utf8).write(to: URL(filePath: path))
            Issue.record("recorded \(path)")
            return
        }
        let golden = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        #expect(text == golden)
    }
}
