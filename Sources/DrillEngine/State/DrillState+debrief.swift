extension DrillState {
    /// What was said last of each expectation.
    package var judgements: [String: Judgement] {
        debrief.reduce(into: [:]) { judgements, entry in
            guard case .judgement(let id, let judgement) = entry.content else { return }
            judgements[id] = judgement
        }
    }

    /// What the team found, in the order in which it was entered.
    package var findings: [Finding] {
        debrief.reduce(into: []) { findings, entry in
            switch entry.content {
            case .finding(let finding): findings.append(finding)
            case .whys(let id, let whys):
                guard let index = findings.firstIndex(where: { $0.id == id }) else { return }
                findings[index].whys = whys
            case .judgement, .correctiveAction: break
            }
        }
    }

    package var correctiveActions: [CorrectiveAction] {
        debrief.compactMap { entry in
            guard case .correctiveAction(let action) = entry.content else { return nil }
            return action
        }
    }

    /// Takes in what was entered, or that it was taken back.
    mutating func applyDebrief(_ event: DrillEvent) {
        switch event {
        case .expectationJudged(let id, let by, let passed, let comment):
            enter(
                .judgement(
                    expectation: id, Judgement(by: by, passed: passed, comment: comment)))
        case .findingAdded(let finding, _):
            findingsEntered += 1
            enter(.finding(finding))
        case .whysAnswered(let id, let whys, _): enter(.whys(finding: id, whys))
        case .correctiveActionAdded(let action): enter(.correctiveAction(action))
        case .debriefEntryWithdrawn(let number, _): debrief.removeAll { $0.number == number }
        default: break
        }
    }

    private mutating func enter(_ content: DebriefEntry.Content) {
        debriefEntries += 1
        debrief.append(DebriefEntry(number: debriefEntries, content: content))
    }
}
