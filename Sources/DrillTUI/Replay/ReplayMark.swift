package import DrillEngine
package import DrillModel
import TerminalKit

/// Something on the time line of a replay that whoever learns from the drill looks for.
///
/// It tells what the operator could not know: T0, and the faults that nobody announced.
package struct ReplayMark: Hashable, Sendable {
    /// What it is, the most important first.
    package enum Kind: Int, Hashable, Sendable {
        case disruption, recovered, relapsed, aborted, declared, fault, decision, message

        /// What it is, in the legend of the time line.
        var word: String {
            switch self {
            case .disruption: "T0"
            case .recovered: "recovered"
            case .relapsed: "relapsed"
            case .aborted: "aborted"
            case .declared: "declared"
            case .fault: "fault"
            case .decision: "decided"
            case .message: "message"
            }
        }
    }

    package var kind: Kind
    package var time: DrillTime
    /// What it was, in words.
    package var words: String

    private init(_ kind: Kind, _ time: DrillTime, _ words: String) {
        self.kind = kind
        self.time = time
        self.words = words
    }

    /// The mark of an event; `nil` for one that needs none.
    package init?(_ timed: TimedEvent, in drill: Drill) {
        let time = timed.time
        switch timed.event {
        case .injectFired(let id, _):
            guard let inject = drill.plan.injects.first(where: { $0.id == id }),
                let mark = Self.of(inject, at: time)
            else { return nil }
            self = mark
        case .disruptionMarked(let name):
            self.init(.disruption, time, "T0, marked by \(name)")
        case .incidentDeclared(let name): self.init(.declared, time, "\(name) declared")
        case .decisionTaken(_, let name, let label, _):
            self.init(.decision, time, "\(name) decided: \(label)")
        case .recovered(let first): self.init(.recovered, first, "Recovered")
        case .relapsed: self.init(.relapsed, time, "Relapsed")
        case .abortRequested(let name, let reason):
            self.init(.aborted, time, "Aborted by \(name): \(reason)")
        default: return nil
        }
    }

    private static func of(_ inject: Inject, at time: DrillTime) -> ReplayMark? {
        let fault = inject.fault.map { "\($0)" }
        if inject.disrupts {
            return ReplayMark(.disruption, time, "T0\(fault.map { ": \($0)" } ?? "")")
        }
        if let message = inject.message {
            return ReplayMark(.message, time, "\(inject.sender): \(message)")
        }
        return fault.map { ReplayMark(.fault, time, "Fault that nobody announced: \($0)") }
    }

    /// Whether the operator's log has nothing of it.
    package var isHidden: Bool { kind == .disruption || kind == .fault }

    /// The character on the time line.
    func glyph(_ glyphs: Glyphs) -> Character {
        switch kind {
        case .disruption: "T"
        case .recovered: "R"
        case .relapsed: "L"
        case .aborted: "X"
        case .declared: "D"
        case .fault: "F"
        case .decision: "?"
        case .message: glyphs.alert
        }
    }

    var role: TextRole {
        switch kind {
        case .disruption, .relapsed, .aborted, .fault: .danger
        case .recovered: .good
        case .declared, .decision: .accent
        case .message: .notice
        }
    }
}
