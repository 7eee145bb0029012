import Foundation
import Testing

/// A journal on a file system that nobody can write: what was archived can still be looked at.
@Suite(
    "An archived journal",
    .enabled(if: ReadOnlyMount.isPossible, "this user cannot mount anything read-only"))
struct ArchivedJournalTests {
    @Test func itIsReadVerifiedAndExportedAndStaysAsItIs() throws {
        try withMuster { muster in
            let run = try muster.run("run", "zone-lost", "--headless", "--seed", "7")
            #expect(run.status == 0)
            let before = try Data(contentsOf: muster.home.appending(path: "journal.sqlite"))
            let outside = muster.home.path + "-evidence.jsonl"
            defer { try? FileManager.default.removeItem(atPath: outside) }
            let commands = [
                ["list", "sessions"], ["report"], ["history", "zone-lost"], ["due"], ["verify"],
                ["export", "--output", outside],
            ]
            for command in commands {
                let (status, output) = try ReadOnlyMount.run(muster, command)
                #expect(status == 0, "\(command): \(output)")
            }
            let after = try Data(contentsOf: muster.home.appending(path: "journal.sqlite"))
            #expect(after == before)
        }
    }

    @Test func nothingCanBeRunOnIt() throws {
        try withMuster { muster in
            _ = try muster.run("run", "zone-lost", "--headless", "--seed", "7")
            let (status, output) = try ReadOnlyMount.run(
                muster, ["run", "zone-lost", "--headless"])
            #expect(status == 74)
            #expect(output.lowercased().contains("read-only"))
            #expect(!output.contains("NSCocoaErrorDomain"))
        }
    }
}

/// Runs the program with its home mounted read-only, where this user may do that.
private enum ReadOnlyMount {
    static let isPossible =
        (try? runProgram("unshare", ["--mount", "mount", "--bind", "/tmp", "/tmp"]))?.status == 0

    static func run(
        _ muster: Muster, _ arguments: [String]
    ) throws -> (status: Int32, output: String) {
        let script = """
            home=$1; shift
            mount --bind "$home" "$home" && mount -o remount,bind,ro "$home" || exit 99
            exec "$@" --home "$home" 2>&1
            """
        return try runProgram(
            "unshare",
            ["--mount", "sh", "-c", script, "sh", muster.home.path, Muster.executable.path]
                + arguments)
    }
}
