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
        for inject in state.drill.plan.injects where isDue(inject) {
            emit(.injectFired(id: inject.id, by: nil))
        }
    }

    private func isDue(_ inject: Inject) -> Bool {
        guard state.injects.first(where: { $0.id == inject.id })?.firedAt == nil else {
            return false
        }
        switch inject.trigger {
        case .byHand: return false
        case .when(let condition): return condition.evaluate(actual) == .holds
        case .after(let anchor, let earliest, _):
            let delay = state.info?.schedule[inject.id] ?? earliest
            return state.instant(of: anchor).map { $0 + delay <= now } ?? false
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
