extension ActionRow {
    /// It as lines for reading, the first one with how it stands.
    package var lines: [String] {
        [
            "[\(standing)] \(id)", "  \(action)",
            "  \(owner), \(due.map { "due \($0)" } ?? "no date"). \(source)",
        ] + notes.map { "  \($0)" }
    }

    private var standing: String {
        let late = overdueDays.map { "overdue \($0) d" }
        switch state {
        case .open: return "open"
        case .overdue: return late ?? "overdue"
        case .closed: return "closed on \(retestOn ?? "") by \(retest)"
        case .failedAgain:
            let failed = "failed again on \(retestOn ?? "") in \(retest)"
            return late.map { "\(failed), \($0)" } ?? failed
        }
    }

    private var retest: String { "\(retestSession ?? "") (\(retestBackend ?? ""))" }

    private var source: String {
        let cause = exposure.map { "Exposed by \($0) of" } ?? "From"
        return "\(cause) \(drill), \(backend)."
    }

    private var notes: [String] {
        var notes = closesWhen.map { ["To be seen: \($0)"] } ?? []
        guard state != .closed else { return notes }
        if exposedBy == nil {
            notes.append("Nothing can re-test it: it names no step, inject or expectation.")
        }
        if let passedInSimulation {
            notes.append(
                "Passed simulated in \(passedInSimulation); what came to light live is closed live."
            )
        }
        return notes
    }
}

extension [ActionRow] {
    /// `5 actions: 2 open, 1 overdue, 2 closed`.
    package var summary: String {
        let states: [(ActionRow.State, String)] = [
            (.overdue, "overdue"), (.failedAgain, "failed again"), (.open, "open"),
            (.closed, "closed"),
        ]
        let parts = states.compactMap { state, word in
            let count = self.count { $0.state == state }
            return count > 0 ? "\(count) \(word)" : nil
        }
        return
            "\(count) corrective action\(count == 1 ? "" : "s"): \(parts.joined(separator: ", "))"
    }
}
