package import DrillModel

extension Draft {
    mutating func fire(_ id: String) throws(Rejection) {
        _ = try coming(id)
        emit(.injectFired(id: id, by: by))
    }

    mutating func hold(_ id: String) throws(Rejection) {
        guard try coming(id).heldBy == nil else { throw .injectAlreadyHeld(id) }
        emit(.injectHeld(id: id, by: by))
    }

    mutating func release(_ id: String) throws(Rejection) {
        guard try coming(id).heldBy != nil else { throw .injectNotHeld(id) }
        emit(.injectReleased(id: id, by: by))
    }

    mutating func leaveOut(_ id: String) throws(Rejection) {
        _ = try coming(id)
        emit(.injectLeftOut(id: id, by: by))
    }

    /// The record of an inject that has not come yet.
    private func coming(_ id: String) throws(Rejection) -> InjectRecord {
        let record = try inject(id)
        guard record.firedAt == nil else { throw .injectAlreadyFired(id) }
        guard record.leftOutBy == nil else { throw .injectLeftOut(id) }
        return record
    }

    private func inject(_ id: String) throws(Rejection) -> InjectRecord {
        guard let record = state.injects.first(where: { $0.id == id }) else {
            throw .unknownInject(id)
        }
        return record
    }

    mutating func answer(_ id: String, _ text: String) throws(Rejection) {
        let record = try inject(id)
        guard record.firedAt != nil, record.answeredAt == nil else { throw .injectNotOpen(id) }
        emit(.injectAnswered(id: id, by: by, text: try nonEmpty(text)))
    }

    mutating func markDisruption() throws(Rejection) {
        guard state.disruptedAt == nil else { throw .alreadyDisrupted }
        emit(.disruptionMarked(by: by))
    }

    /// Fires the injects whose time or condition has come.
    mutating func fireDueInjects() {
        if let injectsDue, now < injectsDue, !state.shared.hasConditionalInjects { return }
        for index in state.injects.indices where state.injects[index].isComing {
            let isConditional = state.shared.isConditional[index]
            if !isConditional, let injectsDue, now < injectsDue { continue }
            guard
                isConditional
                    ? isWarranted(index) : state.dueTime(of: index).map({ $0 <= now }) == true
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

    /// When the next inject is due by its time, if nothing happens until then.
    private var nextDueTime: DrillTime {
        state.injects.indices.reduce(DrillTime(milliseconds: .max)) { next, index in
            guard state.injects[index].isComing else { return next }
            return min(next, state.dueTime(of: index) ?? next)
        }
    }
}

extension DrillState {
    /// In whose name injects are fired, held and left out.
    package var facilitator: String {
        drill.plan.roles.first { $0.role == .facilitator }?.name ?? "the facilitator"
    }

    /// When an inject is due by its time, as far as its anchor has come; by its place in the plan.
    package func dueTime(of index: Int) -> DrillTime? {
        guard case .after(let anchor, let earliest, _) = drill.plan.injects[index].trigger,
            let since = instant(of: anchor)
        else { return nil }
        return since + (info?.schedule[injects[index].id] ?? earliest)
    }

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
