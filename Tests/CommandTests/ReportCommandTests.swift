import Foundation
import Testing

@Suite("muster report")
struct ReportCommandTests {
    private static let beginnings = [
        ("md", "# Drill report: "), ("html", "<!DOCTYPE html>\n"),
        ("json", "{\n  \"schema\": \"muster-report/1\""),
        ("xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites"),
        ("csv", "session,drill,backend,record,"),
    ]

    @Test func theEndingOfTheFileChoosesTheForm() throws {
        try withMuster { muster in
            _ = try muster.run("run", "cell-release", "--headless", "--seed", "7")
            for (ending, beginning) in Self.beginnings {
                let file = muster.home.appending(path: "report.\(ending)")
                let run = try muster.run("report", "--output", file.path)
                #expect(run.status == 0)
                #expect(run.output.isEmpty)
                #expect(run.errors == "wrote \(file.path)\n")
                let text = try String(contentsOf: file, encoding: .utf8)
                #expect(text.hasPrefix(beginning), "\(ending)")
            }
            let file = muster.home.appending(path: "drill.html")
            _ = try muster.run("report", "--format", "csv", "--output", file.path)
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.hasPrefix("session,drill"), "--format goes before the ending")
        }
    }

    @Test func everyFormCanBePrinted() throws {
        try withMuster { muster in
            _ = try muster.run("run", "cell-release", "--headless", "--seed", "7")
            let forms = ["markdown", "html", "json", "junit", "csv"]
            for (form, (_, beginning)) in zip(forms, Self.beginnings) {
                let run = try muster.run("report", "--format", form)
                #expect(run.status == 0)
                #expect(run.errors.isEmpty)
                #expect(run.output.hasPrefix(beginning), "\(form)")
            }
        }
    }

    @Test func aFormThatNobodyKnowsIsWrongUsage() throws {
        try expectWrongUsage(["report", "--format", "pdf"])
        try expectWrongUsage(["report", "--output", "report.pdf"])
        try withMuster { muster in
            let run = try muster.run("report", "--output", "out/report")
            #expect(run.status == 64)
            #expect(
                run.errors
                    == "muster: the ending of out/report says nothing of the form; expected .md, "
                    + ".html, .json, .xml or .csv, or --format with one of html, markdown, json, "
                    + "junit, csv\n")
        }
    }

    @Test func aSessionThatThereIsNotIsWrongUsage() throws {
        try expectWrongUsage(["report", "20260101-000000-abcd"])
        try expectWrongUsage(["report"])
    }

    @Test func aFileThatCannotBeWrittenIsAnInputOutputError() throws {
        try withMuster { muster in
            _ = try muster.run("run", "cell-release", "--headless", "--seed", "7")
            let path = muster.home.appending(path: "nowhere/report.html").path
            let run = try muster.run("report", "--output", path)
            #expect(run.status == 74)
            #expect(run.output.isEmpty)
            #expect(
                run.errors
                    == "muster: cannot write the report to \(path): there is no such folder\n")
            let folder = try muster.run(
                "report", "--format", "html", "--output", muster.home.path)
            #expect(folder.status == 74)
            #expect(folder.errors.hasSuffix(": it is a folder\n"), "\(folder.errors)")
        }
    }

    @Test func aJournalThatCannotBeReadIsAnInputOutputError() throws {
        try withMuster { muster in
            _ = try muster.run("run", "cell-release", "--headless", "--seed", "7")
            let journal = muster.home.appending(path: "journal.sqlite")
            #expect(FileManager.default.fileExists(atPath: journal.path))
            try Data("no journal, but a text\n".utf8).write(to: journal)
            let run = try muster.run("report")
            #expect(run.status == 74)
            #expect(run.output.isEmpty)
            #expect(run.errors.hasPrefix("muster: "))
        }
    }

    @Test func anAbortedAndAnInterruptedDrillHaveAFullReport() throws {
        try withMuster { muster in
            let aborted = try muster.run(
                "run", "cell-release", "--plain", "--seed", "7",
                input: "declare\nabort a real incident began\nyes\n")
            let interrupted = try muster.run(
                "run", "cell-release", "--plain", "--seed", "7", input: "declare\n")
            #expect([3, 4].contains(aborted.status), "\(aborted.output)")
            #expect(interrupted.status == 4)
            let report = try muster.run("report")
            #expect(report.output.contains("**INTERRUPTED**"))
            for heading in ["## Phases", "## Timeline", "## Steps", "## Evidence"] {
                #expect(report.output.contains(heading))
            }
        }
    }
}
