import CustomDump
import TerminalKit
import Testing

struct WidgetTests {
    private func drawn(
        _ widget: some Widget, _ width: Int, _ height: Int, glyphs: Glyphs = .unicode
    ) -> String {
        var canvas = Canvas(
            size: Size(width: width, height: height),
            look: Look(theme: .monochrome, glyphs: glyphs))
        canvas.draw(widget, in: canvas.bounds)
        return canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
            .reversed().drop { $0.isEmpty }.reversed().joined(separator: "\n")
    }

    @Test func aLineInSeveralRolesWrapsWithThem() {
        let line =
            Line("region/edge.healthy_targets ") + Line("2", .danger) + Line(" not  yet", .muted)
        expectNoDifference(
            TextBlock([line]).wrapped(columns: 15),
            [
                Line("region/edge.hea"),
                Line("lthy_targets ") + Line("2", .danger),
                Line("not yet", .muted),
            ])
    }

    @Test func panel() {
        expectNoDifference(
            drawn(Panel("Steps", note: "3 of 7"), 24, 3),
            """
            ┌─ Steps ───── 3 of 7 ─┐
            │                      │
            └──────────────────────┘
            """)
    }

    @Test func listKeepsTheSelectedRowInSight() {
        let rows = (1...9).map { Line("step \($0)") }
        expectNoDifference(
            drawn(SelectionList(rows, selected: 5), 12, 3),
            """
            ↑ step 5
            ▸ step 6
            ↓ step 7
            """)
    }

    static let bars: [(Double, Double?, String)] = [
        (0, nil, "░░░░░░░░"), (0.5, nil, "████░░░░"), (0.3, nil, "██▍░░░░░"), (7, nil, "████████"),
        (0.25, 1, "██░░░░░│"), (-1, 0, "│░░░░░░░"),
    ]

    @Test(arguments: bars) func bar(fraction: Double, target: Double?, shown: String) {
        #expect(drawn(ProgressBar(fraction: fraction, target: target), 8, 1) == shown)
    }

    @Test func chartWithLimitGapAndMark() {
        let chart = LineChart(
            [0, 25, 50, nil, 100, 75], limit: .init(60, healthy: .above),
            marks: [.init(index: 2, glyph: "▲")], range: 0...100)
        expectNoDifference(
            drawn(chart, 8, 4),
            """
                ▲ █
            ─────────
                █ ██
              ▁██·██
            """.replacing("─────────", with: "──────██"))
    }

    @Test func chartInASCII() {
        expectNoDifference(
            drawn(LineChart([1, 2, 3, nil], range: 0...3), 4, 1, glyphs: .ascii), ".:#?")
    }

    @Test func textWrapsAtWordsAndCutsWhatIsLonger() {
        expectNoDifference(
            drawn(TextBlock("Fence the old primary before extraordinarily-long"), 12, 6),
            """
            Fence the
            old primary
            before
            extraordinar
            ily-long
            """)
    }

    @Test func dialogAsks() {
        let dialog = Dialog(
            "Leave?", body: ["The drill stays as it is."],
            answers: [.init("y", "leave"), .init("n", "stay")])
        expectNoDifference(
            drawn(dialog, 34, 7),
            """

            ┌─ ▸Leave? ──────────────────────┐
            │ The drill stays as it is.      │
            │                                │
            │ y leave  n stay                │
            └────────────────────────────────┘
            """)
    }

    @Test func footerDropsWhatDoesNotFitAndAnswersClicks() {
        var canvas = Canvas(
            size: Size(width: 20, height: 1), look: Look(theme: .monochrome, glyphs: .unicode))
        canvas.draw(
            KeyFooter([
                .init("Enter", "do it", press: .enter), .init("1-3", "choose"),
                .init("q", "leave", press: .character("q")),
            ]), in: canvas.bounds)
        #expect(canvas.text == "Enter do it")
        #expect(canvas.target(at: Point(x: 10, y: 0)) == .key(.enter))
        #expect(canvas.target(at: Point(x: 11, y: 0)) == nil)
    }

    @Test func listRowsAnswerClicksWithTheirEntries() {
        var canvas = Canvas(
            size: Size(width: 20, height: 4), look: Look(theme: .monochrome, glyphs: .unicode))
        canvas.answer(.pane(2), in: canvas.bounds)
        canvas.draw(
            SelectionList(
                [Line("Detect"), Line("declare"), Line("look")], selected: 1,
                entries: [nil, 0, 1], pane: 2),
            in: canvas.bounds)
        #expect(canvas.target(at: Point(x: 3, y: 0)) == .pane(2))
        #expect(canvas.target(at: Point(x: 3, y: 2)) == .row(1, pane: 2))
        #expect(canvas.pane(at: Point(x: 3, y: 2)) == 2)
        #expect(canvas.target(at: Point(x: 3, y: 9)) == nil)
    }

    @Test func foundWordsAreMarkedInWhateverCase() {
        var canvas = Canvas(
            size: Size(width: 20, height: 2), look: Look(theme: .monochrome, glyphs: .unicode))
        canvas.write("fence, then Fence", x: 0, y: 0)
        canvas.highlight("fence", in: canvas.bounds, .selection)
        let marked = (0..<20).filter { canvas[$0, 0]?.style == canvas.look.theme[.selection] }
        #expect(marked == Array(0..<5) + Array(12..<17))
    }
}
