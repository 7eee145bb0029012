import DrillEngine
import DrillModel

extension DrillDuration {
    /// The length without its sign.
    var magnitude: DrillDuration {
        milliseconds < 0 ? .zero - self : self
    }
}

extension SessionComparison.Row {
    /// How more and less are called.
    enum Words {
        /// Faster and slower.
        case pace
        /// Less and more.
        case amount

        fileprivate var pair: (less: String, more: String) {
            self == .pace ? ("faster", "slower") : ("less", "more")
        }
    }

    /// Two lengths, either of which may not be known; as exact as their words.
    init(
        _ label: String, _ was: DrillDuration?, _ now: DrillDuration?, words: Words = .pace,
        isBetterWhenLess: Bool = true
    ) {
        self.init(
            label: label, earlier: was?.words ?? HistoryText.unknown,
            later: now?.words ?? HistoryText.unknown,
            difference: HistoryText.unknown, verdict: .neither)
        guard let was, let now else { return }
        // Of the figures as they are shown, so that anybody can check the difference.
        let change = now.rounded - was.rounded
        guard change != .zero else {
            difference = "the same"
            return
        }
        let isLess = change < .zero
        difference = "\(change.magnitude.words) \(isLess ? words.pair.less : words.pair.more)"
        guard isBetterWhenLess else { return }
        verdict = isLess ? .laterIsBetter : .laterIsWorse
    }

    /// Two numbers of lost writes.
    init(writes was: Int?, _ now: Int?) {
        self.init(
            label: "Writes lost", earlier: was.map { "\($0)" } ?? HistoryText.unknown,
            later: now.map { "\($0)" } ?? HistoryText.unknown, difference: HistoryText.unknown,
            verdict: .neither)
        guard let was, let now else { return }
        let change = now - was
        difference =
            change == 0 ? "the same" : "\(change.magnitude) \(change < 0 ? "fewer" : "more")"
        if change != 0 { verdict = change < 0 ? .laterIsBetter : .laterIsWorse }
    }

    /// A target that was another one in the later session; `nil` where it was the same.
    init?(target label: String, _ was: DrillDuration?, _ now: DrillDuration?) {
        guard was != now else { return nil }
        self.init(
            label: label, earlier: was?.words ?? "none", later: now?.words ?? "none",
            difference: "another target", verdict: .neither)
    }

    /// Two outcomes; only of those that were judged by the same targets one can be better.
    init(outcomes was: Outcome, _ now: Outcome, sameTargets: Bool) {
        self.init(
            label: "Outcome", earlier: was.rawValue, later: now.rawValue, difference: "",
            verdict: .neither)
        guard sameTargets else {
            difference = "by other targets"
            return
        }
        switch (was, now) {
        case (.missed, .met): (difference, verdict) = ("better", .laterIsBetter)
        case (.met, .missed): (difference, verdict) = ("worse", .laterIsWorse)
        default: difference = was == now ? "the same" : "not to be compared"
        }
    }
}
