import Foundation
import Testing

/// The real program on a real journal whose writes go wrong below SQLite.
@Suite("A journal whose writes go wrong")
struct JournalFaultTests {
    private static let drill = "region-failover-warm-standby"

    /// The library that lets writes go wrong, built for this test.
    private func faults(in muster: Muster) throws -> String {
        let source = Muster.checkout.appending(path: "Tests/Support/Evidence/journal_fault.c")
        let library = muster.home.appending(path: "journal_fault.so").path
        let compiler = Process()
        compiler.executableURL = URL(filePath: "/usr/bin/env")
        compiler.arguments = ["cc", "-shared", "-fPIC", "-O", "-o", library, source.path, "-ldl"]
        try compiler.run()
        compiler.waitUntilExit()
        #expect(compiler.terminationStatus == 0)
        return library
    }

    /// The notes that a text says were taken.
    private func notes(in text: String) -> [Substring] {
        text.split(separator: "\n").filter { $0.contains(" noted: ") }.map {
            $0.drop { $0 != "]" }
        }
    }

    private func session(in home: Muster) throws -> String? {
        let list = try home.run("list", "sessions", "--json")
        guard list.status == 0, !list.output.isEmpty else { return nil }
        let parsed = try JSONSerialization.jsonObject(with: Data(list.output.utf8))
        return (parsed as? [[String: Any]])?.first?["id"] as? String
    }

    /// How a program ends that does not end by itself.
    enum End: CaseIterable {
        /// It is killed; what it has written stays, the write that was begun by half.
        case kill
        /// So is the machine: what no sync has followed is gone.
        case powerCut
    }

    /// It ends at every write and sync in turn.
    @Test(arguments: End.allCases) func whatWasToldSurvivesAnEndAtEveryWrite(_ end: End) throws {
        try withMuster { muster in
            let faults = try faults(in: muster)
            var kills = 0
            for number in 1... {
                let home = Muster(home: muster.home.appending(path: "\(number)"))
                try FileManager.default.createDirectory(
                    at: home.home, withIntermediateDirectories: true)
                let run = try home.run(
                    arguments: ["run", Self.drill, "--plain", "--seed", "7"],
                    input: "note one\nnote two\nnote three\n",
                    environment: [
                        "LD_PRELOAD": faults, "MUSTER_FAULT_AT": "\(number)",
                    ].merging(end == .powerCut ? ["MUSTER_FAULT_POWER": "1"] : [:]) { $1 })
                if run.status == 4 { break }
                try #require(run.status == SIGKILL, "write \(number): \(run.errors)")
                kills += 1
                try expectNothingLost(of: run.output, in: home, "write \(number)")
                try FileManager.default.removeItem(at: home.home)
            }
            #expect(kills > 30)
        }
    }

    private func expectNothingLost(of told: String, in home: Muster, _ place: String) throws {
        guard let id = try session(in: home) else {
            #expect(notes(in: told).isEmpty && !told.contains("The drill began"), "\(place)")
            return
        }
        let resumed = try home.run("resume", id, "--plain", input: "note afterwards\n")
        #expect(resumed.status == 4, "\(place): \(resumed.errors)")
        let kept = notes(in: resumed.output)
        #expect(kept.starts(with: notes(in: told)), "\(place)")
        #expect(kept.last?.hasSuffix("noted: afterwards") == true, "\(place)")
        let verified = try home.run("verify", id)
        #expect(verified.status == 0, "\(place): \(verified.output)")
    }

    @Test func aFullDiskIsToldAndTheDrillGoesOnOnceThereIsRoom() throws {
        try withMuster { muster in
            let full = muster.home.appending(path: "full")
            let program = Process()
            program.executableURL = Muster.executable
            program.arguments = ["run", Self.drill, "--plain", "--seed", "7"]
            program.currentDirectoryURL = Muster.checkout
            program.environment = ProcessInfo.processInfo.environment.merging(
                [
                    "MUSTER_HOME": muster.home.path, "USER": "rosa",
                    "LD_PRELOAD": try faults(in: muster), "MUSTER_FAULT_FULL": full.path,
                ]) { $1 }
            let (input, output) = (Pipe(), Pipe())
            program.standardInput = input
            program.standardOutput = output
            try program.run()
            var told = ""
            func type(_ line: String) { input.fileHandleForWriting.write(Data("\(line)\n".utf8)) }
            func wait(for text: String) throws {
                while !told.contains(text) {
                    let data = output.fileHandleForReading.availableData
                    try #require(!data.isEmpty, "the program ended after: \(told)")
                    told += String(decoding: data, as: UTF8.self)
                }
            }
            type("note before")
            try wait(for: "noted: before")
            try Data().write(to: full)
            type("note while it is full")
            try wait(for: "the disk is full; nothing that was shown is lost.")
            #expect(!told.contains("noted: while it is full"))
            try FileManager.default.removeItem(at: full)
            try wait(for: "The journal can be written again; the drill goes on.")
            type("note afterwards")
            try wait(for: "noted: afterwards")
            try input.fileHandleForWriting.close()
            _ = try output.fileHandleForReading.readToEnd()
            program.waitUntilExit()
            #expect(program.terminationStatus == 4)
            #expect(try muster.run("verify").status == 0)
        }
    }
}
