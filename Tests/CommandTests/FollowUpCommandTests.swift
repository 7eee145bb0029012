import Foundation
import Testing

@Suite("Corrective actions, decay and what is due as commands")
struct FollowUpCommandTests {
    private static let drill = "region-failover-warm-standby"

    /// Has the drill run by somebody who has a name.
    private func run(_ muster: Muster, seed: UInt64, by name: String = "Rosa") throws -> String {
        try muster.rehearse("Drills/\(Self.drill).yaml", seed: seed, by: name)
    }

    /// Enters a corrective action in the debrief of a session.
    private func fix(
        _ muster: Muster, _ session: String, _ action: String, due: String = "",
        exposedBy exposure: String
    ) throws {
        let answers = ["fix", "It did not work.", action, "Omar", due, "", exposure, ""]
        let run = try muster.run(
            "resume", session, "--plain", input: answers.joined(separator: "\n") + "\n")
        #expect(run.output.contains("To be fixed by Omar: \(action)"), "\(run.output)")
    }

    private func rows(_ muster: Muster, _ arguments: String...) throws -> [[String: Any]] {
        try rows(muster, arguments)
    }

    private func rows(_ muster: Muster, _ arguments: [String]) throws -> [[String: Any]] {
        let run = try muster.run(arguments: arguments + ["--json"])
        #expect(run.status == 0)
        let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        return try #require(value as? [[String: Any]])
    }

    /// What the JSON report of a session says of earlier actions, once it has been verified.
    private func retests(_ muster: Muster, _ session: String) throws -> [[String: Any]] {
        let file = muster.home.appending(path: "report.json")
        let written = try muster.run("report", session, "--output", file.path)
        #expect(written.status == 0)
        let verified = try muster.run("verify", session, "--no-rerun", "--report", file.path)
        #expect(verified.status == 0, "\(verified.output)")
        let report = try JSONSerialization.jsonObject(with: try Data(contentsOf: file))
        return try #require((report as? [String: Any])?["retests"] as? [[String: Any]])
    }

    @Test func anActionIsClosedByTheNextSessionThatPassesItsStep() throws {
        try withMuster { muster in
            let first = try run(muster, seed: 7)
            try fix(
                muster, first, "Correct the step.", due: "2020-01-31",
                exposedBy: "step “Promote the standby”")
            try fix(muster, first, "Tell them.", exposedBy: "")
            var actions = try rows(muster, "actions")
            #expect(actions.map { $0["state"] as? String } == ["overdue", "open"])
            #expect(actions[0]["exposedBy"] as? String == "promote-standby")

            let second = try run(muster, seed: 8)
            actions = try rows(muster, "actions")
            #expect(actions.map { $0["state"] as? String } == ["open", "closed"])
            #expect(actions[1]["retestSession"] as? String == second)
            #expect(actions[1]["retestBackend"] as? String == "simulated")
            let report = try muster.run("report", second).output
            #expect(report.contains("## Earlier actions that this drill re-tested"))
            #expect(report.contains("| closed here |"))
            #expect(try !muster.run("report", first).output.contains("re-tested"))
            #expect(try retests(muster, first).isEmpty)
            let retest = try #require(try retests(muster, second).first)
            #expect(retest["id"] as? String == actions[1]["id"] as? String)
            #expect(retest["session"] as? String == first)
            #expect(retest["closes"] as? Bool == true)

            let open = try muster.run("actions", "--open", "--drill", Self.drill)
            #expect(open.output.hasPrefix("1 corrective action: 1 open\n"))
            #expect(open.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
            let csv = try muster.run("actions", "--csv").output
            #expect(csv.hasPrefix("id,state,drill,session,"))
            #expect(csv.split(separator: "\r\n").count == 3)
        }
    }

    @Test func aDrillThatThereIsNotIsBadInputAndAlmostANameSaysWhich() throws {
        try withMuster { muster in
            for arguments in [
                ["actions", "--drill", "zone-los"], ["history", "zone-los"],
            ] {
                let run = try muster.run(arguments: arguments)
                #expect(run.status == 65)
                #expect(run.errors.contains("did you mean “zone-lost”?"))
            }
            let run = try muster.run("list", "runbooks", "--steps", "zone-los")
            #expect(run.status == 65)
            #expect(run.errors.contains("did you mean “zone-lost”?"))
        }
    }

    @Test func whatMakesNoSenseIsWrongUsage() throws {
        try expectWrongUsage(["actions", "--csv", "--json"])
        try expectWrongUsage(["due", "--ics", "--json"])
        try expectWrongUsage(["due", "--within=-1"])
        try expectWrongUsage(["due", "--within", "soon"])
        try expectWrongUsage(["history"])
        try expectWrongUsage(["history", "zone-lost", "--format", "html", "--json"])
        try expectWrongUsage(["list", "drills", "--steps", "zone-lost"])
        try expectWrongUsage(["patch", "nothing"])
    }

    @Test func withoutAJournalThereIsNothingToFollowUp() throws {
        try withMuster { muster in
            let actions = try muster.run("actions")
            #expect((actions.status, actions.output) == (0, ""))
            #expect(try muster.run("actions", "--json").output == "[\n\n]\n")
            #expect(try muster.run("due").output.contains("never run"))
        }
    }

    @Test func aRunbookShowsWhichStepsWereDone() throws {
        try withMuster { muster in
            let session = try run(muster, seed: 7)
            let books = try rows(muster, "list", "runbooks")
            let book = try #require(books.first { $0["id"] as? String == "region-failover" })
            let verified = try #require(book["verifiedSteps"] as? Int)
            #expect(verified > 15)
            #expect(book["verifiedLiveSteps"] as? Int == 0)
            let words = try #require(book["verification"] as? String)
            #expect(words.hasPrefix("\(verified) of 22 steps verified in simulation, oldest today"))
            let steps = try rows(muster, "list", "runbooks", "--steps", "region-failover")
            let promote = try #require(steps.first { $0["id"] as? String == "promote-standby" })
            #expect(promote["verification"] as? String == "verified")
            let done = try #require(promote["simulated"] as? [String: Any])
            #expect(done["session"] as? String == session)
            #expect(done["by"] as? String == "Rosa")
            #expect(promote["live"] == nil)
            let waiting = steps.first { $0["id"] as? String == "wait-for-frankfurt" }
            #expect(waiting?["verification"] as? String == "never")
        }
    }

    @Test func whatIsDueCanBeCutAtADay() throws {
        try withMuster { muster in
            let session = try run(muster, seed: 7)
            for (action, due) in [("Late.", "2020-01-31"), ("Some day.", "2999-01-31")] {
                try fix(
                    muster, session, action, due: due, exposedBy: "step “Promote the standby”")
            }
            func titles(_ arguments: String...) throws -> Set<String> {
                let rows = try self.rows(muster, ["due"] + arguments)
                return Set(
                    rows.compactMap {
                        $0["kind"] as? String == "drill"
                            ? $0["id"] as? String : $0["title"] as? String
                    })
            }
            let all = try titles()
            #expect(all.isSuperset(of: [Self.drill, "Late.", "Some day.", "zone-lost"]))
            // What never ran is due today; what was run just now is not, nor is what is far away.
            #expect(try titles("--within", "0") == all.subtracting([Self.drill, "Some day."]))
            #expect(try titles("--within", "400") == all.subtracting(["Some day."]))
            let calendar = try muster.run("due", "--ics", "--within", "400").output
            #expect(calendar.contains("Omar: Late."))
            #expect(!calendar.contains("Some day."))
        }
    }

    @Test func theCalendarIsReadByARealParser() throws {
        try withMuster { muster in
            let first = try run(muster, seed: 7)
            try fix(
                muster, first,
                "Buy é, ü; and \\ more of it, so that the line has to be folded twice.",
                due: "2027-01-31", exposedBy: "step “Promote the standby”")
            let calendar = try muster.run("due", "--ics").output
            #expect(try muster.run("due", "--ics").output == calendar)
            #expect(calendar.hasSuffix("END:VCALENDAR\r\n"))
            let file = muster.home.appending(path: "due.ics")
            try Data(calendar.utf8).write(to: file)
            try Calendar.check(file, has: "1 task 2027-01-31 Omar: Buy é, ü; and \\ more")
            // Every drill that comes with Muster has a cadence; the one that was run is not due today.
            try Calendar.check(file, has: "drill-\(Self.drill)@muster")
        }
    }
}

/// A calendar as somebody else's program reads it.
private enum Calendar {
    /// Debian's own Python, as its packages are of no other.
    private static let python = "/usr/bin/python3"

    static func check(_ file: URL, has text: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = ["-c", script, file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let told = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(told.contains(text), "\(told)")
    }

    private static let script = """
        import sys, icalendar
        calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
        tasks, events = calendar.walk("VTODO"), calendar.walk("VEVENT")
        entries = tasks + events
        assert not [e.errors for e in entries if e.errors]
        assert len({e["UID"] for e in entries}) == len(entries)
        assert all("DTSTAMP" in e for e in entries)
        assert all(e.decoded("DTEND") > e.decoded("DTSTART") for e in events)
        for task in tasks:
            print(len(tasks), "task", task.decoded("DUE"), task["SUMMARY"])
        for event in events:
            print(event.decoded("DTSTART"), event["UID"], event["SUMMARY"])
        """
}
