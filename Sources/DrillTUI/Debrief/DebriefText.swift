import DrillEngine
import DrillModel
package import TerminalKit

/// The verdict and the figures of a session as lines.
package enum DebriefText {
    /// Objectives, phases, and where the minutes went.
    package static func figures(of session: SessionModel) -> [Line] {
        let score = Score(session.state)
        return objectives(score) + [.empty] + phases(score) + [.empty] + minutes(session.state)
    }

    /// The verdict in one line.
    package static func verdict(of session: SessionModel) -> Line {
        let score = Score(session.state)
        guard session.state.disruptedAt != nil || score.outcome == .aborted else {
            return Line("MISSED: nothing was disrupted, so nothing was rehearsed.", .danger)
        }
        return switch score.outcome {
        case .met: Line("MET: every objective was reached\(latePhases(score)).", .good)
        case .missed:
            Line("MISSED: \(whatWasMissed(score, session.state.status)).", .danger)
        case .aborted:
            Line("ABORTED: \(session.state.abortReason ?? "no reason given")", .danger)
        case .interrupted: Line("INTERRUPTED: the session can be resumed.", .warning)
        }
    }

    /// How many phases took longer than their targets, which are no objectives.
    private static func latePhases(_ score: Score) -> String {
        let late = score.phases.filter { $0.measure.met == false }.map(\.id.title)
        return late.isEmpty ? "" : "; late within it: \(late.joined(separator: ", "))"
    }

    private static func whatWasMissed(_ score: Score, _ status: DrillState.Status) -> String {
        var parts: [String] = []
        if status == .ended(.timedOut) { parts.append("the time for the drill ran out") }
        if score.recovery.actual == nil {
            parts.append("the system did not recover")
        } else if score.recovery.met == false {
            parts.append("recovery took longer than the RTO")
        }
        if score.data.met == false { parts.append("more data was lost than the RPO allows") }
        if score.data.target != nil, score.data.actual == nil {
            parts.append("what was lost is not known")
        }
        return parts.joined(separator: ", ")
    }

    private static func objectives(_ score: Score) -> [Line] {
        var lines = [measure("RTA", score.recovery, against: "RTO", without: "not reached")]
        if score.data.target != nil || score.data.actual != nil {
            lines.append(measure("RPA", score.data, against: "RPO", without: "not known"))
        }
        if let lost = score.lostWrites, lost > 0 { lines.append(Line("    \(lost) writes lost")) }
        return lines
    }

    private static func measure(
        _ name: String, _ measure: Score.Measure, against target: String, without none: String
    ) -> Line {
        let actual = Line("\(name) \(measure.actual?.words ?? none)", .title)
        guard let limit = measure.target else { return actual + Line("  no target", .muted) }
        let verdict =
            switch measure.met {
            case true?: Line("  met", .good)
            case false?: Line("  MISSED", .danger)
            case nil: Line("  not judged", .warning)
            }
        return actual + Line("  of \(target) \(limit.words)", .muted) + verdict
    }

    private static func phases(_ score: Score) -> [Line] {
        [Line("Phases", .title)]
            + score.phases.map { phase in
                let none = phase.began == nil ? "not reached" : "cut off"
                let actual = phase.measure.actual?.words ?? none
                let target = phase.measure.target.map { " of \($0.words)" } ?? ""
                let late = Line(phase.measure.met == false ? "  late" : "", .danger)
                return Line("  \(phase.id.title): \(actual)\(target)") + late
            }
    }

    /// Where the minutes went, the longest first.
    private static func minutes(_ state: DrillState) -> [Line] {
        let spent = Activity.allCases.map { (activity: $0, time: state.ledger[$0]) }
            .filter { $0.time >= .seconds(1) }.sorted { $0.time > $1.time }
        guard !spent.isEmpty else { return [] }
        let all = spent.reduce(DrillDuration.zero) { $0 + $1.time }
        return [
            Line("Where the minutes went", .title)
                + Line("  \(all.words) in all", .muted)
        ]
            + spent.map { Line("  \($0.activity.phrase): \($0.time.words)") }
    }
}

extension Activity {
    /// What the time was spent on, in words.
    var phrase: String {
        switch self {
        case .detect: "until the incident was declared"
        case .decide: "deciding"
        case .awaitApproval: "waiting for approvals"
        case .execute: "doing"
        case .verify: "verifying"
        case .communicate: "telling people"
        case .idle: "between steps"
        case .paused: "paused"
        }
    }
}
