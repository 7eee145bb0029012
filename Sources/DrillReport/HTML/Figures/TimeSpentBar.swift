import DrillEngine
import DrillModel

/// One bar for the time from T0 to the end, cut into activities, each with the number of its row.
enum TimeSpentBar {
    static func markup(_ report: Report) -> Markup {
        let total = report.timeSpent.total
        guard total > .zero else { return .empty }
        var shapes: [Markup] = []
        var from = 0.0
        for activity in Activity.allCases {
            let spent = report.timeSpent[activity]
            guard spent > .zero else { continue }
            let to = from + spent.seconds / total.seconds
            shapes += piece(activity, spent, from: from, to: to)
            from = to
        }
        let title = "Where the \(Words.length(total)) from T0 to the end went"
        return .tag(
            "figure", [:],
            SVG.drawing(title, alt: "\(title): \(shares(report))", height: 30, shapes))
    }

    /// A piece with its number, by which it is known without its colour.
    static func piece(
        _ activity: Activity, _ length: DrillDuration, from: Double, to: Double, y: Int = 0,
        height: Int = 30
    ) -> [Markup] {
        let bar = SVG.rect(
            "a-\(activity.rawValue)", from: from, to: to, y: y, height: height,
            title: "\(activity.title): \(Words.length(length))")
        guard to - from > 0.045 else { return [bar] }
        return [
            bar,
            .tag(
                "text",
                [
                    "class": "on", "x": SVG.percent((from + to) / 2), "y": "\(y + height / 2 + 4)",
                    "text-anchor": "middle",
                ],
                .text(String(number(of: activity)))),
        ]
    }

    /// The number of an activity in the table beside the bar, from 1.
    static func number(of activity: Activity) -> Int {
        (Activity.allCases.firstIndex(of: activity) ?? 0) + 1
    }

    private static func shares(_ report: Report) -> String {
        let total = report.timeSpent.total
        let parts = Activity.allCases.filter { report.timeSpent[$0] > .zero }.map { activity in
            let spent = report.timeSpent[activity]
            let share = Words.percent(spent.seconds / total.seconds)
            return "\(activity.title) \(Words.length(spent)) (\(share))"
        }
        return Words.list(parts)
    }
}
