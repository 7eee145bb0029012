import DrillEngine
import DrillModel
import TerminalKit

/// The phases with the time that each has taken, against its target.
struct PhaseRow: Widget {
    let session: SessionModel

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let phases = Score(session.state).phases
        guard !phases.isEmpty else { return }
        let parts = rect.columns(phases.map { _ in .share(1) })
        for (phase, part) in zip(phases, parts) {
            canvas.write(line(for: phase, glyphs: canvas.glyphs), in: part)
        }
    }

    private func line(for phase: Score.Phase, glyphs: Glyphs) -> Line {
        let target = phase.measure.target.map { "/\($0.clock)" } ?? ""
        guard let began = phase.began, session.isDisruptionKnown else {
            return Line("\(glyphs.waiting) \(phase.id.title) -\(target)", .muted)
        }
        let elapsed = (phase.ended ?? session.now) - began
        let isLate = phase.measure.target.map { elapsed > $0 } ?? false
        let isOver = phase.ended != nil
        let glyph = isOver ? glyphs.done : glyphs.current
        let late = isLate ? " late" : ""
        let role: TextRole = isLate ? .danger : isOver ? .good : .accent
        return Line("\(glyph) \(phase.id.title) \(elapsed.clock)\(target)\(late)", role)
    }
}
