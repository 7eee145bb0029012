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

    /// Fires the injects whose time or condition has come.
    mutating func fireDueInjects() {
        for index in state.injects.indices where state.injects[index].firedAt == nil {
            let isConditional = state.shared.isConditional[index]
            if !isConditional, let injectsDue, now < injectsDue { continue }
            guard isConditional ? isWarranted(index) : dueTime(of: index).map({ $0 <= now }) == true
            else { continue }
            emit(.injectFired(id: state.injects[index].id, by: nil))
        }
        if injectsDue == nil { injectsDue = nextDueTime }
    }

    /// Whether the condition of an inject has come true.
    private func isWarranted(_ index: Int) -> Bool {
        guard case .when(let condition) = state.drill.plan.injects[index].trigger else {
            return false
        }
        return view.actual(condition) == .holds
    }

    /// When an inject is due by its time, as far as its anchor has come.
    private func dueTime(of index: Int) -> DrillTime? {
        guard
            case .after(let anchor, let earliest, _) = state.drill.plan.injects[index].trigger,
            let since = state.instant(of: anchor)
        else { return nil }
        return since + (state.info?.schedule[state.injects[index].id] ?? earliest)
    }

    /// When the next inject is due by its time, if nothing happens until then.
    private var nextDueTime: DrillTime {
        state.injects.indices.reduce(DrillTime(milliseconds: .max)) { next, index in
            guard state.injects[index].firedAt == nil else { return next }
            return min(next, dueTime(of: index) ?? next)
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
