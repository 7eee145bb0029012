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

    /// About five round instants with their labels.
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

    /// The smallest round step, in ms, that makes at most six of a length.
    private static func step(for length: DrillDuration) -> Int64 {
        let seconds: [Int64] = [
            10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600, 43_200, 86_400,
        ]
        let fitting = seconds.first { length.milliseconds / ($0 * 1000) <= 5 }
        return (fitting ?? max(86_400, length.milliseconds / 5000)) * 1000
    }

    /// The axis with its labels, at a height.
    func markup(y: Int) -> Markup {
        .group(
            [SVG.level("axis", y: Double(y))]
                + ticks.flatMap { tick in
                    let x = place(tick.time)
                    return [
                        SVG.line("axis", x: x, from: y, to: y + 5),
                        SVG.text(tick.label, x: x, y: Double(y + 18)),
                    ]
                })
    }
}
