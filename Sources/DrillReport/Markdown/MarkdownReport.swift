import DrillEngine
import DrillModel

/// The report as Markdown that reads well on any Git host and in a terminal.
package enum MarkdownReport {
    /// The text of the report, with a line end at its end.
    package static func render(_ report: Report) -> String {
        var document = MarkdownDocument()
        document.addPageOne(report)
        document.addCourse(report)
        document.addFindings(report)
        document.addEvidence(report)
        return document.text
    }
}

extension MarkdownDocument {
    /// What a manager reads: the verdict, the targets, the minutes, the losses, what gets fixed.
    fileprivate mutating func addPageOne(_ report: Report) {
        heading(1, "Drill report: \(MarkdownText.inline(report.plan.title))")
        paragraph("> **\(MarkdownText.inline(report.notice))**")
        paragraph("**\(report.score.outcome.title)** – \(MarkdownText.inline(report.headline))")
        table(
            ["Objective", "Target", "Actual", "Result"],
            ReportTables.objectives(report).map { $0.map(MarkdownText.inline) })
        table(
            ["Key figure", "At the end"],
            ReportTables.keyFigures(report).map { $0.map(MarkdownText.inline) })
        if let abort = report.abort { addAbort(abort, report) }
        if !report.costlyFailures.isEmpty { addCosts(report) }
        heading(2, "Phases")
        table(
            ["Phase", "From", "To", "Target", "Actual", "Result"],
            ReportTables.phases(report).map { $0.map(MarkdownText.inline) })
        heading(2, "Where the minutes went")
        table(["Activity", "Time", "Share"], ReportTables.timeSpent(report))
        heading(2, report.lossesTitle)
        list(report.losses.map(Self.loss), numbered: true)
        if report.losses.isEmpty { paragraph("There is no time to account for.") }
        if !report.notices.isEmpty { addNotices(report) }
        heading(2, "Corrective actions")
        table(
            ReportTables.correctiveActionHeads,
            ReportTables.correctiveActions(report).map { $0.map(MarkdownText.inline) })
        if report.correctiveActions.isEmpty { paragraph(ReportTables.noCorrectiveActions(report)) }
        guard !report.retests.isEmpty else { return }
        heading(2, "Earlier actions that this drill re-tested")
        table(
            ReportTables.retestHeads,
            ReportTables.retests(report).map { $0.map(MarkdownText.inline) })
    }

    /// How the drill was given up, and what that left behind.
    private mutating func addAbort(_ abort: Abort, _ report: Report) {
        heading(2, "Abort and rollback")
        list(ReportTables.abort(abort, report).map(MarkdownText.inline))
    }

    /// Which notice would have been late, had the drill been the real case.
    private mutating func addNotices(_ report: Report) {
        heading(2, "Notification clocks")
        paragraph(MarkdownText.inline(ReportTables.lateNotices(report)))
        table(
            ReportTables.noticeHeads,
            ReportTables.notices(report).map { $0.map(MarkdownText.inline) })
        paragraph("Data of the plan, not legal advice.")
    }

    private mutating func addCosts(_ report: Report) {
        heading(2, "What it cost")
        table(
            ["Expected, and not seen", "What it costs"],
            ReportTables.costs(report).map { $0.map(MarkdownText.inline) })
    }

    private static func loss(_ loss: Loss) -> String {
        "\(MarkdownText.inline(loss.sentence)) (\(Words.percent(loss.share)))"
    }

    /// What happened, in order, and what became of the steps.
    fileprivate mutating func addCourse(_ report: Report) {
        addDivider(report.notice)
        heading(2, "Timeline")
        paragraph(ReportTables.clockExplanation(report))
        table(
            ["Clock", "What happened"],
            report.timeline.map { [report.clock($0.at), MarkdownText.inline($0.sentence)] })
        heading(2, "Steps")
        table(
            ["Step", "Phase", "Status", "Began", "Took", "Expected", "By", "Note"],
            ReportTables.steps(report).map { $0.map(MarkdownText.inline) })
        if !report.commands.isEmpty { addCommands(report) }
        heading(2, "Metrics")
        table(
            ["Metric", "First", "Lowest", "Highest", "Last", "Limits"],
            ReportTables.metrics(report).map { $0.map(MarkdownText.inline) })
        if report.metrics.isEmpty { paragraph("No metric was seen.") }
    }

    /// What was run on the live system, with the end of what each command printed.
    private mutating func addCommands(_ report: Report) {
        heading(2, "Commands")
        for command in report.commands {
            paragraph(
                "**\(MarkdownText.inline(report.title(of: command)))**, "
                    + MarkdownText.inline(ReportTables.course(of: command, report)))
            code(command.start.run.script)
            if !command.output.isEmpty { code(ReportTables.output(of: command)) }
        }
    }

    /// What is to be learnt: what the team found, injects, expectations, notices, deviations, the clocks.
    fileprivate mutating func addFindings(_ report: Report) {
        section(
            "Findings of the team", ReportTables.findingHeads, ReportTables.findings(report),
            none: "None was recorded.")
        section(
            "Injects", ["Inject", "Channel", "Fired", "Answered after", "Answer"],
            ReportTables.injects(report))
        section(
            "Expectations", ["Expectation", "Verdict", "Judged by", "Comment"],
            ReportTables.expectations(report))
        section(
            "Communications", ["Clock", "By way of", "From", "To", "Text"],
            ReportTables.communications(report))
        section(
            "Deviations from the runbook", ["Clock", "Sort", "What happened"],
            ReportTables.deviations(report), none: "The session kept to the runbook.")
        section(
            "Interruptions, pauses and relapses", ["Clock", "What"], ReportTables.breaks(report))
    }

    fileprivate mutating func addEvidence(_ report: Report) {
        addDivider(report.notice)
        heading(2, "Evidence")
        table(
            ["What", "Value"],
            ReportTables.evidence(report).map { [$0[0], MarkdownText.code($0[1])] })
    }

    private mutating func section(
        _ title: String, _ heads: [String], _ rows: [[String]], none: String = "None."
    ) {
        heading(2, title)
        table(heads, rows.map { $0.map(MarkdownText.inline) })
        if rows.isEmpty { paragraph(none) }
    }

    private mutating func addDivider(_ notice: String) {
        paragraph("---")
        paragraph("*\(MarkdownText.inline(notice))*")
    }
}
