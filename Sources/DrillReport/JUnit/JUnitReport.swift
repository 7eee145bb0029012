import DrillEngine
import DrillModel

/// The report as a JUnit test suite, so that a CI server shows a drill as it shows tests.
///
/// The objectives, the phases with a target and the expectations are test cases; what was missed is
/// a failure, what is open is skipped.
package enum JUnitReport {
    /// A test case with its result.
    private struct Case {
        var group: String
        var name: String
        var seconds: DrillDuration?
        /// `nil` where it is open.
        var passed: Bool?
        var message: String
    }

    /// The XML of the report, with a line end at its end.
    package static func render(_ report: Report) -> String {
        let cases = objectives(report) + phases(report) + expectations(report)
        let failures = cases.count { $0.passed == false }
        let skipped = cases.count { $0.passed == nil }
        let time = report.lastEventAt.sinceStart
        let suite = Markup.tag(
            "testsuite",
            [
                "name": "\(report.backend.label) \(report.plan.title)",
                "tests": "\(cases.count)", "failures": "\(failures)", "errors": "0",
                "skipped": "\(skipped)", "time": JSONValue(time).text,
                "timestamp": CalendarTime(report.record.startedAt).timestamp,
            ],
            cases.map { element($0, report.plan.id) } + [
                .tag("system-out", [:], .text(summary(report)))
            ])
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + suite.text
    }

    private static func summary(_ report: Report) -> String {
        [report.notice, "\(report.score.outcome.title): \(report.headline)"]
            .compactMap { $0 }.joined(separator: "\n")
    }

    private static func objectives(_ report: Report) -> [Case] {
        let outcome = report.score.outcome
        return [
            Case(
                group: "outcome", name: "outcome is \(Outcome.met.rawValue)", seconds: nil,
                passed: outcome == .interrupted ? nil : outcome == .met, message: report.headline),
            Case(
                group: "objectives", name: "RTO", seconds: report.score.timeToRecover,
                passed: report.score.recovery.met, message: report.recoveryVerdict),
            Case(
                group: "objectives", name: "RPO", seconds: report.score.data.actual,
                passed: report.score.data.met, message: report.dataVerdict),
        ]
    }

    private static func phases(_ report: Report) -> [Case] {
        report.score.phases.filter { $0.measure.target != nil }.map { phase in
            let took = Words.length(phase.measure.actual, else: "no figure")
            return Case(
                group: "phases", name: phase.id.rawValue, seconds: phase.measure.actual,
                passed: phase.measure.met,
                message: "\(took), target \(Words.length(phase.measure.target))")
        }
    }

    private static func expectations(_ report: Report) -> [Case] {
        report.expectations.map { result in
            let cost = result.verdict == .failed ? result.expectation.cost : nil
            return Case(
                group: "expectations", name: result.expectation.id, seconds: nil,
                passed: result.verdict == .notJudged ? nil : result.verdict == .passed,
                message: [result.expectation.text, result.comment, cost]
                    .compactMap { $0 }.joined(separator: " – "))
        }
    }

    private static func element(_ entry: Case, _ drill: String) -> Markup {
        let result: [Markup] =
            switch entry.passed {
            case true: []
            case false: [.tag("failure", ["message": entry.message])]
            case nil: [.tag("skipped", ["message": entry.message])]
            }
        return .tag(
            "testcase",
            [
                "classname": "\(drill).\(entry.group)", "name": entry.name,
                "time": JSONValue(entry.seconds ?? .zero).text,
            ], result)
    }
}
