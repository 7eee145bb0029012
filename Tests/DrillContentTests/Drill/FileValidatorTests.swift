import CustomDump
import DrillContent
import DrillModel
import Testing

struct FileValidatorTests {
    private func validate(_ path: String, _ files: MemoryFiles) -> [ValidatedFile] {
        FileValidator(files: files, catalogue: .fixture).validate(path)
    }

    @Test func aFolderIsCheckedFileByFileForWhatEachOneIs() {
        var files = SmallDrill.files()
        files.write(Array("services: {}\n".utf8), to: "Drills/Labs/compose.yaml")
        files.write(Array("text".utf8), to: "Drills/notes.txt")
        let results = validate("Drills", files)
        #expect(results.map(\.path) == ["Drills/Systems/small.yaml", "Drills/small.yaml"])
        #expect(results.map(\.kind) == [.system, .plan])
        #expect(results.flatMap(\.diagnostics) == [])
    }

    @Test func whatTheLibraryWouldListAsADrillCounts() {
        var files = SmallDrill.files()
        files.write([], to: "Drills/empty.yaml")
        files.write([0xff, 0xfe, 0x69, 0x00], to: "Drills/Systems/wide.yaml")
        let broken = validate("Drills", files).filter { !$0.diagnostics.isEmpty }
        #expect(broken.map(\.path) == ["Drills/Systems/wide.yaml", "Drills/empty.yaml"])
        #expect(broken.flatMap(\.diagnostics).allSatisfy { $0.severity == .error })
    }

    @Test func twoPlansOfOneNameAreAnError() throws {
        var files = SmallDrill.files()
        files.write(Array(SmallDrill.plan.utf8), to: "Drills/twin.yaml")
        let diagnostics = validate("Drills", files).flatMap(\.diagnostics)
        expectNoDifference(
            diagnostics.map(\.description),
            [
                "Drills/twin.yaml: error: Drills/small.yaml has the same id: “small”; "
                    + "expected an id of its own, by which its sessions are known"
            ])
    }

    @Test func aPlanIsCheckedWithTheFilesThatItNames() {
        let files = SmallDrill.files(
            runbook: SmallDrill.runbook.changing("expect: 5m", to: "expect: 5"))
        let diagnostics = validate("Drills/small.yaml", files).flatMap(\.diagnostics)
        expectNoDifference(
            diagnostics.map(\.description),
            [
                "Runbooks/small.md:24:9: error: not a duration: “5”; "
                    + "expected a number with its unit such as “90s”, “15m” or “1h30m”"
            ])
    }

    @Test func aFileOfAnotherKindIsAnErrorWhereItIsNamed() {
        let files = MemoryFiles(["x.yaml": "services: {}\n"])
        expectNoDifference(
            (validate("x.yaml", files) + validate("none.md", files))
                .flatMap(\.diagnostics).map(\.description),
            [
                "x.yaml: error: neither a drill plan, nor a system, nor a runbook; "
                    + "expected Markdown, or YAML with “runbook” or “components”",
                "none.md: error: no file that can be read: “none.md”; "
                    + "expected a text file of at most 16 MiB",
            ])
    }

    @Test func whatIsNoYamlIsSaidToBeThatWithItsPlace() {
        let files = MemoryFiles(["x.yaml": "drill: x\ntitle: [oops\n"])
        let found = validate("x.yaml", files).flatMap(\.diagnostics).map(\.description)
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.hasPrefix("x.yaml:3:1: error:") }, "\(found)")
    }

    @Test func whatIsHiddenInAFolderIsNotChecked() {
        let files = MemoryFiles(["all/.git/a.md": "# A\n", "all/.b.yaml": "runbook: x\n"])
        #expect(validate("all", files).isEmpty)
    }
}
