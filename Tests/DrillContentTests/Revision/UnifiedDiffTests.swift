import CustomDump
import DrillContent
import Testing

@Suite("Unified differences")
struct UnifiedDiffTests {
    @Test func aHunkHasThreeLinesAround() {
        let old = (1...9).map { "line \($0)\n" }.joined()
        let new = old.replacing("line 5\n", with: "line five\nand more\n")
        expectNoDifference(
            UnifiedDiff.render(from: old, to: new, path: "Runbooks/a.md"),
            """
            --- a/Runbooks/a.md
            +++ b/Runbooks/a.md
            @@ -2,7 +2,8 @@
             line 2
             line 3
             line 4
            -line 5
            +line five
            +and more
             line 6
             line 7
             line 8

            """)
    }

    @Test func equalTextsDifferInNothing() {
        #expect(UnifiedDiff.render(from: "a\n", to: "a\n", path: "a").isEmpty)
    }

    private static let texts = [
        "", "\n", "one", "one\n", "one\ntwo", "one\ntwo\n", "one\r\ntwo\r\n", "é\n\nb\n",
        (1...40).map { "line \($0)\n" }.joined(),
        (1...40).map { $0 % 9 == 0 ? "changed\n" : "line \($0)\n" }.joined(),
        (1...40).map { $0 == 1 || $0 == 40 ? "" : "line \($0)\n" }.joined() + "end",
        "+++ b/x\n--- a/x\n@@ -1 +1 @@\n", "one\n+++ b/x\n--- a/x\n@@ -1 +1 @@\ntwo\n",
    ]

    @Test(arguments: Patched.programs)
    func everyDifferenceTurnsTheOldTextIntoTheNewOne(by program: [String]) throws {
        for old in Self.texts where !old.isEmpty {
            for new in Self.texts where new != old && !new.isEmpty {
                let patch =
                    "# Said before it.\n" + UnifiedDiff.render(from: old, to: new, path: "a b.md")
                let result = try Patched.text(old, patch, named: "a b.md", by: program)
                #expect(result.map { Array($0.utf8) } == Array(new.utf8), "\(old) to \(new)")
            }
        }
    }
}
