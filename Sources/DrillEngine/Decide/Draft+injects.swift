package import DrillModel

extension Draft {
    mutating func fire(_ id: String) throws(Rejection) {
        guard let record = state.injects.first(where: { $0.id == id }) else {
            throw .unknownInject(id)
        }
        guard record.firedAt == nil else { throw .injectAlreadyFired(id) }
        emit(.injectFired(id: id, by: by))
    }

    mutating func answer(_ id: String, _ text: String) throws(Rejection) {
        guard let record = state.injects.first(where: { $0.id == id }) else {
            throw .unknownInject(id)
        }
        guard record.firedAt != nil, record.answeredAt == nil else { throw .injectNotOpen(id) }
        emit(.injectAnswered(id: id, by: by, text: try nonEmpty(text)))
    }

    mutating func markDisruption() throws(Rejection) {
        guard state.disruptedAt == nil else { throw .alreadyDisrupted }
        emit(.disruptionMarked(by: by))
    }

    mutating func judge(_ id: String, _ passed: Bool, _ comment: String) throws(Rejection) {
        guard state.drill.plan.expectations.contains(where: { $0.id == id }) else {
            throw .unknownExpectation(id)
        }
        emit(.expectationJudged(id: id, by: by, passed: passed, comment: comment))
    }

    /// Fires the injects whose time or condition has come.
    mutating func fireDueInjects() {
        for index in state.injects.indices where state.injects[index].firedAt == nil {
            guard isDue(index) else { continue }
            emit(.injectFired(id: state.injects[index].id, by: nil))
        }
    }

    /// Whether the time of an inject that has not been fired has come, by its place in the plan.
    private func isDue(_ index: Int) -> Bool {
        switch state.drill.plan.injects[index].trigger {
        case .byHand: return false
        case .when(let condition): return view.actual(condition) == .holds
        case .after(let anchor, let earliest, _):
            guard let since = state.instant(of: anchor) else { return false }
            return since + (state.info?.schedule[state.injects[index].id] ?? earliest) <= now
        }
    }
}

extension DrillState {
    /// The instant of an anchor, once it has come.
    package func instant(of anchor: Inject.Anchor) -> DrillTime? {
        switch anchor {
        case .start: .start
        case .disruption: disruptedAt
        case .declared: declaredAt
        case .step(let id): completion(of: id)
        }
    }
}
