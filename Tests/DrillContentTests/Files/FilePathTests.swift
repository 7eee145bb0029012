import DrillContent
import Testing

struct FilePathTests {
    @Test(arguments: [
        ("../Runbooks/r.md", "Drills/p.yaml", "Runbooks/r.md"),
        ("Systems/s.yaml", "Drills/p.yaml", "Drills/Systems/s.yaml"),
        ("s.yaml", "p.yaml", "s.yaml"),
        ("./a/../s.yaml", "/home/x/p.yaml", "/home/x/s.yaml"),
        ("../../s.yaml", "Drills/p.yaml", "../s.yaml"),
        ("/etc/s.yaml", "Drills/p.yaml", "/etc/s.yaml"),
    ])
    func aPathIsSeenFromTheFileThatNamesIt(_ path: String, _ file: String, _ result: String) {
        #expect(FilePath.resolve(path, from: file) == result)
    }

    @Test func stemAndEndingAreOfTheLastPart() {
        #expect(FilePath.stem(of: "a.b/region.failover.md") == "region.failover")
        #expect(FilePath.ending(of: "a.b/Read.MD") == "md")
        #expect(FilePath.ending(of: "a.b/none") == "")
        #expect(FilePath.stem(of: ".hidden") == ".hidden")
    }
}
