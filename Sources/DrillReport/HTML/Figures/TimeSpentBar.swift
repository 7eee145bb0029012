import DrillEngine
import DrillModel

/// One bar for the time from T0 to the end, cut into activities.
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
            shapes.append(
                SVG.rect(
                    "a-\(activity.rawValue)", from: from, to: to, y: 0, height: 28,
                    title: "\(activity.title): \(Words.length(spent))"))
            from = to
        }
        let title =
            "Where the \(Words.length(total)) from T0 to the end went; the table has the figures"
        return .tag("figure", [:], SVG.drawing(title, height: 28, shapes))
    }
}
