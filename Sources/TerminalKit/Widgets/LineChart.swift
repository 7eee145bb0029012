/// A chart of a metric over time: the newest value at the right, the limit drawn in.
///
/// One row makes a sparkline.
package struct LineChart: Widget, Hashable {
    /// A limit and the side of it on which values are healthy.
    package struct Limit: Hashable, Sendable {
        package enum Healthy: Hashable, Sendable { case above, below }

        package var value: Double
        package var healthy: Healthy

        package init(_ value: Double, healthy: Healthy) {
            self.value = value
            self.healthy = healthy
        }

        fileprivate func isBroken(by other: Double) -> Bool {
            healthy == .above ? other < value : other > value
        }
    }

    /// Something that happened at one of the values.
    package struct Mark: Hashable, Sendable {
        /// The index of the value.
        package var index: Int
        package var glyph: Character

        package init(index: Int, glyph: Character) {
            self.index = index
            self.glyph = glyph
        }
    }

    /// One value a column; `nil` where it is not known.
    package var values: [Double?]
    package var limit: Limit?
    package var marks: [Mark]
    /// The values at the bottom and the top of the chart.
    package var range: ClosedRange<Double>

    /// A chart; without a range it spans 0, the values and the limit.
    package init(
        _ values: [Double?],
        limit: Limit? = nil,
        marks: [Mark] = [],
        range: ClosedRange<Double>? = nil
    ) {
        self.values = values
        self.limit = limit
        self.marks = marks
        let known = values.compactMap { $0 }.filter(\.isFinite) + (limit.map { [$0.value] } ?? [])
        self.range = range ?? min(0, known.min() ?? 0)...max(known.max() ?? 1, 0)
    }

    package func draw(in rect: Rect, on canvas: inout Canvas) {
        guard !rect.isEmpty else { return }
        drawLimit(in: rect, on: &canvas)
        let first = max(0, values.count - rect.width)
        let left = rect.x + max(0, rect.width - values.count)
        for (column, value) in values[first...].enumerated() {
            let place = Rect(x: left + column, y: rect.y, width: 1, height: rect.height)
            drawColumn(value, in: place, on: &canvas)
        }
        for mark in marks where mark.index >= first && mark.index < values.count {
            canvas.write(mark.glyph, x: left + mark.index - first, y: rect.y, .accent)
        }
    }

    private func drawLimit(in rect: Rect, on canvas: inout Canvas) {
        guard let limit, rect.height > 1 else { return }
        let row = min(Int(height(of: limit.value) * Double(rect.height)), rect.height - 1)
        canvas.fill(rect.row(rect.height - 1 - row), canvas.glyphs.limit, .limit)
    }

    private func drawColumn(_ value: Double?, in rect: Rect, on canvas: inout Canvas) {
        guard let value, value.isFinite else {
            canvas.write(canvas.glyphs.unknown, x: rect.x, y: rect.bottom - 1, .muted)
            return
        }
        let role: TextRole = limit?.isBroken(by: value) == true ? .danger : .chart
        let steps = canvas.glyphs.columnSteps
        let filled = max(1, Int((height(of: value) * Double(rect.height * steps.count)).rounded()))
        for row in 0..<rect.height {
            let step = min(filled - row * steps.count, steps.count)
            guard step > 0 else { return }
            canvas.write(steps[step - 1], x: rect.x, y: rect.bottom - 1 - row, role)
        }
    }

    /// The place of a value between the bottom and the top of the chart, from 0 to 1.
    private func height(of value: Double) -> Double {
        let span = range.upperBound - range.lowerBound
        guard span > 0 else { return value > 0 ? 1 : 0 }
        return min(max((value - range.lowerBound) / span, 0), 1)
    }
}
