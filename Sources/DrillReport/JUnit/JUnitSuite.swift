import DrillModel

/// Test cases that belong together.
struct JUnitSuite {
    /// A word without blanks, which tells the cases of one suite from those of another.
    var id: String
    var title: String
    /// How long it took on the exercise clock.
    var length: DrillDuration
    var cases: [JUnitCase]

    var failures: Int { cases.count(where: \.isFailed) }
    var errors: Int { cases.count(where: \.isError) }
    var skipped: Int { cases.count(where: \.isSkipped) }

    /// The suite with its properties before its cases and its output behind them.
    func markup(
        drill: String, startedAt: String, properties: Markup = .empty, output: Markup = .empty
    ) -> Markup {
        .tag(
            "testsuite",
            [
                "name": title, "tests": "\(cases.count)", "failures": "\(failures)",
                "errors": "\(errors)", "skipped": "\(skipped)", "time": JSONValue(length).text,
                "timestamp": startedAt,
            ],
            [properties] + cases.map { $0.markup(class: "\(drill).\(id)") } + [output])
    }
}
