package import DrillEngine
package import DrillModel

extension Report {
    /// What stands on every page: whether the figures were rehearsed or measured, and where.
    package var notice: String {
        switch backend {
        case .simulated:
            "SIMULATED: these figures were rehearsed against a model, not measured in production."
        case .live:
            "LIVE: these figures were measured on the environment "
                + "“\(plan.backend.live?.name ?? "unknown")”."
        case .recorded:
            recording.map {
                let kind = recordedOn.map { "\($0.label) " } ?? ""
                return "RECORDED: monitoring of \(kind)session \($0) was played again, and nothing "
                    + "could change it: recovery and data lost are that session's."
            } ?? "RECORDED: this is what monitoring had kept of an incident; nobody acted in it."
        }
    }

    /// The drill's end, or how far it came, in one sentence for a manager.
    package var headline: String {
        guard disruptedAt != nil else {
            return "Nothing was disrupted, so nothing was rehearsed: this session proves nothing."
        }
        switch score.outcome {
        case .aborted:
            return Words.sentence("Aborted by \(abort?.by ?? "somebody"): \(abort?.reason ?? "")")
        case .interrupted:
            return "The session has not ended and can be resumed; "
                + "the figures stand as of \(clock(lastEventAt))."
        case .met, .missed: return "\(recoveryVerdict) \(dataVerdict)".trimmedEnd
        }
    }

    /// The heading of the largest losses, which are shares of the time that it names.
    var lossesTitle: String {
        "The largest losses before \(recoveredAt == nil ? "the end" : "recovery")"
    }

    /// What is to be said of the recovery time.
    package var recoveryVerdict: String {
        guard let actual = score.recovery.actual else {
            return wasSeenBroken
                ? score.outcome == .interrupted
                    ? "The system has not recovered yet."
                    : "The system had not recovered when the drill ended."
                : "The recovery condition was never seen to fail after T0: "
                    + "there was no recovery to time."
        }
        guard let target = score.recovery.target else {
            return "Recovered in \(Words.length(actual)); no target was set."
        }
        let margin = Words.length(actual <= target ? target - actual : actual - target)
        return actual <= target
            ? "Recovered in \(Words.length(actual)), \(margin) inside the target of "
                + "\(Words.length(target))."
            : "Recovered in \(Words.length(actual)), \(margin) past the target of "
                + "\(Words.length(target))."
    }

    /// What is to be said of lost data; empty where nothing is known and no target was set.
    package var dataVerdict: String {
        guard let actual = score.data.actual else {
            return score.data.target == nil && dataAtRisk == nil
                ? "" : "How much data was lost is \(dataNotKnown)."
        }
        let writes = Words.count(score.lostWrites ?? 0, "acknowledged write")
        guard actual > .zero || score.lostWrites ?? 0 > 0 else {
            return "No acknowledged write was lost."
        }
        let limit = score.data.target.map { target in
            actual <= target
                ? ", within the target of \(Words.length(target))"
                : ", more than the target of \(Words.length(target))"
        }
        return "\(writes) lost, \(Words.length(actual)) of data\(limit ?? "")."
    }

    /// What stands for a loss of data that is not known, with the reason if there is one.
    var dataNotKnown: String {
        dataAtRisk == nil ? "not known" : "not known: nothing was promoted"
    }

    /// The title of a step, or its id where the runbook does not have it.
    func title(of step: String) -> String {
        steps.first { $0.id == step }?.title ?? step
    }

    /// An instant as the report's clock shows it: `T+04:05`.
    package func clock(_ time: DrillTime) -> String {
        Self.clock(time, t0: disruptedAt)
    }

    /// An instant counted from T0, or from the session's beginning where there is no T0.
    static func clock(_ time: DrillTime, t0: DrillTime?) -> String {
        guard let t0 else { return time.sinceStart.clock }
        let since = time - t0
        return since < .zero ? "T\(since.clock)" : "T+\(since.clock)"
    }

    /// How far the exercise clock ran after T0, pauses and what followed an abort left out.
    package var elapsed: DrillDuration? {
        disruptedAt.map { clocksStoppedAt - $0 }
    }
}

extension Outcome {
    /// The outcome as a word in large letters.
    package var title: String { rawValue.uppercased() }
}

extension Activity {
    /// The name in words, as a heading.
    package var title: String {
        switch self {
        case .detect: "Detect"
        case .decide: "Decide"
        case .awaitApproval: "Wait for approval"
        case .execute: "Carry out"
        case .verify: "Verify"
        case .communicate: "Communicate"
        case .idle: "Between steps"
        case .paused: "Paused"
        }
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
