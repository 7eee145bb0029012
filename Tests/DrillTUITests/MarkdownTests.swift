import DrillTUI
import TerminalKit
import Testing

/// Reports as they are read on a terminal.
@Suite("Reading Markdown")
struct MarkdownTests {
    private static let report = """
        # Drill report: Failover

        **MET** – Recovered in 12 min.

        | Clock | What happened |
        | --- | --- |
        | T+00:57 | Alert ShopAvailabilityLow: fewer than 90 % of the requests to the shop succeed. |
        | T+01:00 | A \\| B, `code` and \\*stars\\*. |

        - one
        - two
        """

    private func screen(_ width: Int, _ text: String = report) -> [Substring] {
        var model = AppModel(entry: .session, size: Size(width: width, height: 24))
        _ = update(
            &model, .reportLoaded(ReportContents(title: "Report", text: text, session: "s")))
        let text = view(model, size: model.size, look: Rig.look).text
        return text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    @Test func tablesStandInColumnsAndWrap() {
        #expect(
            screen(60)[1...10] == [
                "Drill report: Failover",
                "",
                "MET – Recovered in 12 min.",
                "",
                "Clock    What happened",
                "T+00:57  Alert ShopAvailabilityLow: fewer than 90 % of the",
                "         requests to the shop succeed.",
                "T+01:00  A | B, code and *stars*.",
                "",
                "- one",
            ])
    }

    @Test func cellsBreakBetweenWordsWhileTheyCan() {
        let table = """
            | Metric | What was expected | Seen | Result |
            | --- | --- | --- | --- |
            | eu-central-1/web.busy | Fewer than nine in ten workers | unauthorised | passed |
            """
        #expect(
            screen(60, table)[1...4] == [
                "Metric                 What was         Seen          Result",
                "                       expected",
                "eu-central-1/web.busy  Fewer than nine  unauthorised  passed",
                "                       in ten workers",
            ])
    }

    @Test func theLinesOfAParagraphFlowTogetherAndCodeStandsAsItWasWritten() {
        let runbook = """
            ---
            title: Go on
            ---
            # Go on

            The site runs in three zones
            and can do with two.
            - Look at **every** tier,
              also the small ones.
            - Then go on.
            > Nothing is
            > undone.

            ```sh
            kubectl get pods  # `all`
              --watch
            ```
            """
        #expect(
            screen(60, runbook)[1...12] == [
                "  title: Go on",
                "Go on",
                "",
                "The site runs in three zones and can do with two.",
                "- Look at every tier, also the small ones.",
                "- Then go on.",
                "Nothing is undone.",
                "",
                "  kubectl get pods  # `all`",
                "    --watch",
                "",
                "",
            ])
    }

    @Test func scrollingEndsWhereTheTextEnds() {
        var model = AppModel(entry: .session, size: Size(width: 80, height: 15))
        let text = (1...40).map { "- line \($0)" }.joined(separator: "\n")
        _ = update(&model, .reportLoaded(ReportContents(title: "Report", text: text)))
        for key in [Key.end, .down, .pageDown, .up] { _ = update(&model, .input(.key(key))) }
        let rows = view(model, size: model.size, look: Rig.look).text.split(separator: "\n")
        #expect(rows[1] == "- line 28")
    }
}
