import DrillEngine
import DrillModel
import TerminalKit

extension StepText {
    private static let mostOutput = 12
    private static let mostBefore = 4
    private static let widestBefore = 120

    /// The commands of a step; on a live system with the values of their variables.
    func commands(_ step: RunbookStep) -> [Line] {
        step.commands.flatMap { block -> [Line] in
            let lines = session.state.text(of: block).trimmingLineEnd
                .split(separator: "\n", omittingEmptySubsequences: false)
            return [.empty] + lines.map { Line("  $ \($0)", step.disrupts ? .danger : .accent) }
        }
    }

    /// What the command before this step has told, as what to do may hang on it.
    func commandBefore(_ step: RunbookStep) -> [Line] {
        guard let last = session.state.commands.last, let result = last.result, result.succeeded,
            let id = last.start.purpose.step, id != step.id,
            let title = session.step(id)?.title, !last.output.isEmpty
        else { return [] }
        let lines = last.output.split(separator: "\n")
        return [Line("Before: \(title)", .muted)]
            + lines.suffix(Self.mostBefore).map { Line("  | \($0.prefix(Self.widestBefore))") }
    }

    /// How the last command of the step goes, or went, with the end of what it printed.
    func commandProgress(_ step: RunbookStep) -> [Line] {
        guard
            let record = session.state.commands.last(where: { $0.start.purpose.step == step.id })
        else { return [] }
        return [status(of: record)] + output(of: record)
    }

    private func status(of record: CommandRecord) -> Line {
        guard let result = record.result else {
            let elapsed = (session.now - record.began).clock
            return Line(
                "Running for \(elapsed), at most \(record.start.run.timeout.clock).", .accent)
        }
        let took = ((record.ended ?? record.began) - record.began).clock
        return Line(
            "Ended after \(took): \(result)", result.succeeded ? .good : .danger)
    }

    private func output(of record: CommandRecord) -> [Line] {
        let lines = record.output.split(separator: "\n")
        let hidden = lines.count - Self.mostOutput
        let more = hidden > 0 ? [Line("  … \(hidden) lines before", .muted)] : []
        let omitted = (record.result?.omittedBytes).flatMap { $0 > 0 ? $0 : nil }
        return more + lines.suffix(Self.mostOutput).map { Line("  | \($0)") }
            + (omitted.map { [Line("  … \($0) bytes more were not kept", .muted)] } ?? [])
    }
}

extension String {
    fileprivate var trimmingLineEnd: Substring {
        last == "\n" ? dropLast() : self[...]
    }
}
