import DrillModel

extension Draft {
    /// Does what a command of the debrief asks for.
    mutating func carryOutDebrief(_ command: Command) throws(Rejection) {
        switch command {
        case .judge(let id, let passed, let comment): try judge(id, passed, comment)
        case .addFinding(let kind, let text, let name, let exposure):
            try addFinding(kind, text, raisedBy: name, exposedBy: exposure)
        case .answerWhys(let id, let whys): try answerWhys(id, whys)
        case .addCorrectiveAction(let action):
            try require(action.exposedBy)
            emit(.correctiveActionAdded(action))
        case .withdraw(let number): try withdraw(number)
        default: break
        }
    }

    private mutating func judge(
        _ id: String, _ passed: Bool, _ comment: String
    ) throws(Rejection) {
        guard state.drill.plan.expectations.contains(where: { $0.id == id }) else {
            throw .unknownExpectation(id)
        }
        emit(.expectationJudged(id: id, by: by, passed: passed, comment: comment))
    }

    /// Enters a finding; its number goes on from the last one, also after one was taken back.
    private mutating func addFinding(
        _ kind: Finding.Kind, _ text: String, raisedBy name: String, exposedBy exposure: String?
    ) throws(Rejection) {
        let text = try nonEmpty(text)
        try require(exposure)
        let isNamed = name.contains { !$0.isWhitespace }
        let finding = Finding(
            id: "F\(state.findingsEntered + 1)", kind: kind, text: text,
            raisedBy: isNamed ? name : by, exposedBy: exposure)
        emit(.findingAdded(finding, by: by))
    }

    private mutating func answerWhys(_ id: String, _ whys: [String]) throws(Rejection) {
        guard state.findings.contains(where: { $0.id == id }) else { throw .unknownFinding(id) }
        let answers = whys.filter { $0.contains { !$0.isWhitespace } }
        guard !answers.isEmpty else { throw .emptyText }
        emit(.whysAnswered(finding: id, whys: Array(answers.prefix(Finding.mostWhys)), by: by))
    }

    private mutating func withdraw(_ number: Int) throws(Rejection) {
        guard let entry = state.debrief.first(where: { $0.number == number }) else {
            throw .nothingToWithdraw
        }
        if case .finding(let finding) = entry.content {
            let hasWhys = state.debrief.contains { entry in
                guard case .whys(finding.id, _) = entry.content else { return false }
                return true
            }
            guard !hasWhys else { throw .findingHasWhys(finding.id) }
        }
        emit(.debriefEntryWithdrawn(number: number, by: by))
    }

    private func require(_ exposure: String?) throws(Rejection) {
        guard let exposure else { return }
        guard Exposure(exposure, in: state.drill) != nil else { throw .unknownExposure(exposure) }
    }
}
