import DrillEngine
import DrillModel
import DrillReport
import Foundation
import Testing

/// Text from outside stays text in every rendering, wherever it stands.
@Suite struct HostileTextTests {
    static let hostile =
        "<script>alert(1)</script> | `x` ``y`` \"q\" ' & <b>\n\n# h\n---\n![i](http://e) "
        + "[l](javascript:x) *e* _u_ ~~s~~ \u{1B}[31m\u{202E} \\ </style> ]]> "
        + "x\"\u{301} onload=alert(1) <\u{338}b> |\u{301} ;=cmd() \t@sum\n+1,-x"

    static func report() throws -> Report {
        var plan = ReportFixture.plan
        plan.title = hostile
        plan.abortWhen[0].reason = hostile
        for index in plan.keyFigures.indices { plan.keyFigures[index].label = hostile }
        for index in plan.injects.indices {
            plan.injects[index].message = hostile
            plan.injects[index].from = hostile
        }
        for index in plan.expectations.indices { plan.expectations[index].text = hostile }
        for index in plan.roles.indices { plan.roles[index].name = hostile }
        plan.notificationClocks[0].regime = hostile
        var runbook = ReportFixture.runbook
        runbook.title = hostile
        for section in runbook.sections.indices {
            for step in runbook.sections[section].steps.indices {
                runbook.sections[section].steps[step].title = hostile
            }
        }
        var exercise = try Sessions.rich(ReportFixture.drill(plan: plan, runbook: runbook))
        try exercise.give(.note(hostile), by: hostile)
        try exercise.give(
            .judge(expectation: "calm", passed: false, comment: hostile), by: hostile)
        try exercise.give(
            .addCorrectiveAction(
                CorrectiveAction(
                    finding: hostile, action: hostile, owner: hostile, due: hostile,
                    exposedBy: "inject/ceo", closesWhen: hostile)), by: hostile)
        try exercise.give(
            .addFinding(.weakness, text: hostile, raisedBy: hostile, exposedBy: "leave"),
            by: hostile)
        let finding = try #require(exercise.state.findings.last)
        try exercise.give(.answerWhys(finding: finding.id, [hostile, hostile]), by: hostile)
        var report = exercise.report()
        report.record.id = hostile
        report.record.toolVersion = hostile
        report.record.evidence.head = hostile
        report.operator = hostile
        return report
    }

    @Test func htmlHasNoElementOfTheirs() throws {
        let html = HTMLReport.render(try Self.report())
        let known: Set<String> = [
            "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "h1",
            "h2", "h3", "p", "b", "strong", "span", "section", "div", "dl", "dt", "dd", "table",
            "thead", "tbody", "tr", "th", "td", "ol", "ul", "li", "figure", "figcaption", "svg",
            "rect", "line", "text", "circle", "polyline", "a", "nav", "details", "summary",
        ]
        let names = html.split(separator: "<").dropFirst().map { part in
            String(part.drop { $0 == "/" || $0 == "!" }.prefix { $0.isLetter || $0.isNumber })
        }
        #expect(Set(names).subtracting(known).isEmpty)
        #expect(html.components(separatedBy: "</style>").count == 2)
        #expect(!html.contains("\u{1B}") && !html.contains("\u{202E}"))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    }

    @Test func theNameOfAnEnvironmentStaysWithinItsStyle() throws {
        var report = try LiveSessions.measured().report()
        report.plan.backend.live?.name = "'}*{display:none}</style><script>\\\n\"\u{301}"
        let html = HTMLReport.render(report)
        #expect(html.components(separatedBy: "</style>").count == 2)
        #expect(!html.contains("<script"))
        let page = try #require(html.firstRange(of: "@page{"))
        let rule = html[page.lowerBound...].prefix { $0 != "\n" }
        #expect(rule.unicodeScalars.count { $0 == "'" } == 6)
        #expect(!rule.contains("*{display"))
    }

    @Test func htmlAttributesStayClosed() throws {
        let html = HTMLReport.render(try Self.report())
        for part in html.split(separator: "<").dropFirst() {
            let tag = part.unicodeScalars.prefix { $0 != ">" }
            #expect(tag.count { $0 == "\"" }.isMultiple(of: 2), "\(Substring(tag))")
        }
    }

    @Test func markdownTablesKeepTheirColumns() throws {
        let markdown = MarkdownReport.render(try Self.report())
        var columns: Int?
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("| ") else {
                columns = nil
                continue
            }
            let bars = line.replacing("\\\\", with: "").unicodeScalars.split(separator: "\\")
                .enumerated().reduce(0) { sum, part in
                    let scalars = part.offset == 0 ? part.element : part.element.dropFirst()
                    return sum + scalars.count { $0 == "|" }
                }
            #expect(columns == nil || bars == columns, "\(line)")
            columns = bars
        }
    }

    @Test func markdownHasNoMarkupOfTheirs() throws {
        let markdown = MarkdownReport.render(try Self.report())
        let prose = markdown.split(separator: "\n").filter { !$0.contains("Head of the chain") }
            .filter { !$0.hasPrefix("| Session") && !$0.hasPrefix("| Tool version") }
            .joined(separator: "\n")
        for mark in ["<script", "](", "\u{1B}", "\u{202E}", "\n# h", "~~"] {
            let plain = prose.replacing("\\]", with: "").replacing("\\<", with: "")
            #expect(!plain.replacing("\\~", with: "").contains(mark), "\(mark)")
        }
        #expect(markdown.split(separator: "\n").count { $0.hasPrefix("# ") } == 1)
    }

    @Test func jsonReadsBackAsItWas() throws {
        let text = JSONReport.render(try Self.report())
        #expect(!text.contains("<") && !text.contains("\u{1B}"))
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let session = object?["session"] as? [String: Any]
        #expect(session?["title"] as? String == Self.hostile)
    }
}
