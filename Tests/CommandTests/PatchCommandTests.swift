import Foundation
import Testing

@Suite("A patch for the runbook")
struct PatchCommandTests {
    /// A checkout of one's own with a drill, its system and its runbook.
    private func withDrill(_ body: (Muster, URL) throws -> Void) throws {
        try withMuster { muster in
            let folder = muster.home.appending(path: "work")
            for name in ["Drills", "Runbooks"] {
                try FileManager.default.createDirectory(
                    at: folder, withIntermediateDirectories: true)
                try FileManager.default.copyItem(
                    at: Muster.checkout.appending(path: name), to: folder.appending(path: name))
            }
            try body(muster, folder)
        }
    }

    @Test(arguments: [["git", "apply", "-"], ["patch", "-p1", "--quiet"]])
    func itAppliesAndTheRunbookIsStillValid(with program: [String]) throws {
        try withDrill { muster, folder in
            let drill = folder.appending(path: "Drills/zone-lost.yaml").path
            let session = try muster.rehearse(drill, seed: 7)
            let answers = [
                "problem", "The order of the two is wrong.", "Rosa", "2", "", "leave",
            ]
            _ = try muster.run(
                "resume", session, "--plain",
                input: answers.joined(separator: "\n") + "\n")
            let patch = try muster.run("patch")
            #expect(patch.status == 0)
            #expect(patch.output.contains("found by Rosa: The order of the two is wrong."))
            #expect(patch.output.contains("# simulated, session"))
            // A path outside of the working folder is one from the root.
            let named = patch.output.replacing(
                String(folder.path.dropFirst()) + "/Runbooks", with: "Runbooks")
            let file = folder.appending(path: "Runbooks/zone-lost.md")
            let before = try String(contentsOf: file, encoding: .utf8)
            #expect(try apply(named, with: program, in: folder) == 0)
            let after = try String(contentsOf: file, encoding: .utf8)
            #expect(after != before)
            let valid = try muster.run("validate", file.path, drill)
            #expect(valid.status == 0, "\(valid.output)\(valid.errors)")
            // What was taken over is not proposed again.
            let again = try muster.run("patch")
            #expect(again.output.isEmpty)
            #expect(again.errors.contains("proposes no change"))
        }
    }

    private func apply(_ patch: String, with program: [String], in folder: URL) throws -> Int32 {
        let file = folder.appending(path: "change.diff")
        try Data(patch.utf8).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = program
        process.currentDirectoryURL = folder
        process.standardInput = try FileHandle(forReadingFrom: file)
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
