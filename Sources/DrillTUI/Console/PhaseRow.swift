import DrillEngine
import DrillModel
import TerminalKit

/// The phases with the time that each has taken, against its target.
struct PhaseRow: Widget {
    let session: SessionModel

    private static let gap = 2

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let phases = Score(session.state).phases
        let glyphs = canvas.glyphs
        let lines = lines(for: phases, columns: rect.width, glyphs)
        let reserved = zip(lines, phases).map { max($0.columns, Self.columns(of: $1)) }
        let isRoomy = Self.total(reserved) <= rect.width
        let widths = isRoomy ? reserved : lines.map(\.columns)
        let slack = max(0, rect.width - Self.total(widths)) / max(1, lines.count)
        var x = rect.x
        for (line, columns) in zip(lines, widths) {
            let width = columns + min(slack, 12)
            let place = Rect(x: x, y: rect.y, width: min(width, rect.right - x), height: 1)
            canvas.write(line, in: place)
            x += width + Self.gap
        }
    }

    /// The fullest lines that fit.
    private func lines(
        for phases: [Score.Phase], columns wanted: Int, _ glyphs: Glyphs
    ) -> [Line] {
        let full = phases.map { line(for: $0, withTarget: true, glyphs) }
        guard Self.total(full.map(\.columns)) > wanted else { return full }
        let short = phases.map { line(for: $0, withTarget: isOpen($0), glyphs) }
        guard Self.total(short.map(\.columns)) > wanted else { return short }
        return phases.map { line(for: $0, withTarget: isOpen($0), isBrief: !isOpen($0), glyphs) }
    }

    /// The columns of the whole row.
    private static func total(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + gap * max(0, widths.count - 1)
    }

    /// What a phase needs until it is late, so that none moves while another is timed.
    private static func columns(of phase: Score.Phase) -> Int {
        let target = phase.measure.target.map { "\(clock($0))/\(clock($0))" } ?? "0:00"
        return DisplayWidth.columns("  \(phase.id.title) \(target)")
    }

    private func isOpen(_ phase: Score.Phase) -> Bool {
        session.isDisruptionKnown && phase.began != nil && phase.ended == nil
    }

    /// A phase with its time; a brief one has only its name, and a mark when it was late.
    private func line(
        for phase: Score.Phase, withTarget: Bool, isBrief: Bool = false, _ glyphs: Glyphs
    ) -> Line {
        let target = withTarget ? phase.measure.target.map { "/\(Self.clock($0))" } ?? "" : ""
        guard let began = phase.began, session.isDisruptionKnown else {
            let words = target.isEmpty ? "" : " -\(target)"
            return Line("\(glyphs.waiting) \(phase.id.title)\(words)", .muted)
        }
        let elapsed = (phase.ended ?? session.now) - began
        let isLate = phase.measure.target.map { elapsed > $0 } ?? false
        let isOver = phase.ended != nil
        let glyph = isOver ? glyphs.done : glyphs.current
        let late = isLate ? " late" : ""
        guard !isBrief else {
            return Line(
                "\(glyph) \(phase.id.title)\(isLate ? "!" : "")", isLate ? .danger : .muted)
        }
        let role: TextRole = isLate ? .danger : isOver ? .good : .accent
        return Line("\(glyph) \(phase.id.title) \(Self.clock(elapsed))\(target)\(late)", role)
    }

    /// A clock face without the zero that minutes begin with: `0:35`.
    static func clock(_ duration: DrillDuration) -> String {
        let text = duration.clock
        return text.hasPrefix("0") && text.count > 4 ? String(text.dropFirst()) : text
    }
}
