import DrillEngine
import DrillModel

/// Finds what cost the most time between T0 and recovery, or the end where there was none.
///
/// Stretches with the same activity and the same cause count as one loss. Pauses are left out: they
/// do not count against the recovery time.
struct LossFinder {
    let drill: Drill
    /// The steps whose approval got an answer at any time of the session.
    let answeredApprovals: Set<String>

    /// The largest losses, the largest first; of equal ones the earlier.
    func largest(_ count: Int, of spans: [ActivitySpan], until end: DrillTime) -> [Loss] {
        var losses: [(span: ActivitySpan, length: DrillDuration)] = []
        var whole = DrillDuration.zero
        for span in spans where span.activity != .paused {
            let length = span.clipped(to: end)
            guard length > .zero else { continue }
            whole += length
            if let known = losses.firstIndex(where: {
                $0.span.activity == span.activity && $0.span.cause == span.cause
            }) {
                losses[known].length += length
            } else {
                losses.append((span, length))
            }
        }
        return losses.enumerated()
            .sorted { ($1.element.length, $0.offset) < ($0.element.length, $1.offset) }
            .prefix(count)
            .map { loss($0.element.span, $0.element.length, of: whole) }
    }

    private func loss(
        _ span: ActivitySpan, _ length: DrillDuration, of whole: DrillDuration
    ) -> Loss {
        Loss(
            activity: span.activity,
            step: span.cause.step,
            length: length,
            share: Double(length.milliseconds) / Double(max(whole.milliseconds, 1)),
            cause: words(span))
    }

    private func words(_ span: ActivitySpan) -> String {
        switch span.cause {
        case .unnoticed: "before the first alert fired"
        case .undeclared: "from the first alert after T0 to the declaration of the incident"
        case .approval(let request): words(request)
        case .freeAction(let action): "running “\(action)”, which is not in the runbook"
        case .rollback(let id): "rolling back \(title(id))"
        case .nothingLeft: "waiting for the recovery to hold after the last step"
        case .pause: "paused"
        case .step(let id): words(span.activity, at: id)
        }
    }

    private func words(_ request: ApprovalRequest) -> String {
        let (role, place) = (request.role.title, title(request.step))
        let hopeless = "waiting at \(place) for an approval that nobody on the roster could give"
        guard let name = request.of else { return "\(hopeless): it has no \(role)" }
        if name == request.by { return "\(hopeless): \(name), the \(role), had asked for it" }
        return answeredApprovals.contains(request.step)
            ? "waiting for the approval of the \(role) (\(name)) at \(place)"
            : "waiting at \(place) for an approval that nobody answered: \(name), the \(role), "
                + "was asked"
    }

    private func words(_ activity: Activity, at id: String) -> String {
        let kind = drill.runbook.step(id)?.kind
        switch activity {
        case .decide:
            return kind == .decision
                ? "deciding at \(title(id))"
                : "at \(title(id)), before the decision was taken"
        case .execute where kind == .action: return "running \(title(id))"
        case .execute: return "working on \(title(id))"
        case .verify: return "waiting for \(title(id)) to come true"
        case .communicate: return "on the message of \(title(id))"
        default: return "before \(title(id)) was begun"
        }
    }

    private func title(_ id: String) -> String {
        Words.quoted(drill.runbook.step(id)?.title ?? id)
    }
}

extension ActivitySpan.Cause {
    /// The step to which the time belongs.
    fileprivate var step: String? {
        switch self {
        case .step(let id), .rollback(let id): id
        case .approval(let request): request.step
        default: nil
        }
    }
}
