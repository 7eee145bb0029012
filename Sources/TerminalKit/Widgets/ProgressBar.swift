/// A horizontal bar with a mark at its target.
package struct ProgressBar: Widget, Hashable {
    /// How much is filled: 1 is the whole bar.
    package var fraction: Double
    /// Where the target mark stands, as a part of the whole bar.
    package var target: Double?
    package var role: TextRole

    package init(fraction: Double, target: Double? = nil, role: TextRole = .bar) {
        self.fraction = fraction
        self.target = target
        self.role = role
    }

    package func draw(in rect: Rect, on canvas: inout Canvas) {
        guard !rect.isEmpty else { return }
        let steps = canvas.glyphs.barSteps
        let filled = Int(Self.clamped(fraction) * Double(rect.width * steps.count))
        for column in 0..<rect.width {
            let step = min(filled - column * steps.count, steps.count)
            if step > 0 {
                canvas.write(steps[step - 1], x: rect.x + column, y: rect.y, role)
            } else {
                canvas.write(canvas.glyphs.barRest, x: rect.x + column, y: rect.y, .barRest)
            }
        }
        if let target {
            let column = Int((Self.clamped(target) * Double(rect.width - 1)).rounded())
            canvas.write(canvas.glyphs.target, x: rect.x + column, y: rect.y, .title)
        }
    }

    private static func clamped(_ value: Double) -> Double {
        value.isNaN ? 0 : min(max(value, 0), 1)
    }
}
