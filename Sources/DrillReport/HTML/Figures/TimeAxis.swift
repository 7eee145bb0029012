import DrillModel

/// Places instants of a session along a drawing.
struct TimeAxis {
    var start: DrillTime
    var end: DrillTime
    /// T0, from which the labels count.
    var origin: DrillTime?

    init(_ report: Report) {
        start = .start
        end = max(report.lastEventAt, DrillTime(milliseconds: 1000))
        origin = report.disruptedAt
    }

    /// The place of an instant, from 0 to 1.
    func place(_ time: DrillTime) -> Double {
        let share = Double((time - start).milliseconds) / Double((end - start).milliseconds)
        return min(max(share, 0), 1)
    }

    /// About four round instants with their labels.
    var ticks: [(time: DrillTime, label: String)] {
        let zero = origin ?? start
        let step = Self.step(for: end - start)
        let first = -((zero - start).milliseconds / step)
        let last = (end - zero).milliseconds / step
        guard first <= last else { return [] }
        return (first...last).map { index in
            let time = DrillTime(milliseconds: zero.milliseconds + index * step)
            return (time, Report.clock(time, t0: origin))
        }
    }

    /// The smallest round step, in ms, that makes few enough of a length.
    private static func step(for length: DrillDuration) -> Int64 {
        let seconds: [Int64] = [
            10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
        ]
        // With its hours a label is as wide as a phone has room for three of them.
        let most: Int64 = length < .minutes(60) ? 4 : 3
        let fitting = seconds.first { length.milliseconds / ($0 * 1000) <= most }
        return (fitting ?? max(86_400, length.milliseconds / 4000)) * 1000
    }

    /// The axis with its labels, as far as these do not stand on each other, at a height.
    func markup(y: Int) -> Markup {
        var free = 0.0
        let marks = ticks.flatMap { tick -> [Markup] in
            let x = place(tick.time)
            let mark = SVG.line("axis", x: x, from: y, to: y + 5)
            let label = SVG.reach(of: x, width: Self.letterWidth * Double(tick.label.count))
            guard label.lowerBound >= free else { return [mark] }
            free = label.upperBound
            return [mark, SVG.text(tick.label, x: x, y: Double(y + 18))]
        }
        return .group([SVG.level("axis", y: Double(y))] + marks)
    }

    /// The share of half a sheet of paper that a letter of a label takes; a phone is as wide.
    private static let letterWidth = 0.0236
}
