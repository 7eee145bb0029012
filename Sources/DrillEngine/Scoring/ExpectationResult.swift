package import DrillModel

/// Whether an expectation was seen.
package struct ExpectationResult: Hashable, Sendable {
    /// Pass, fail, or nobody has judged it.
    package enum Verdict: String, Codable, Sendable {
        case passed, failed
        case notJudged = "not_judged"
    }

    package var expectation: Expectation
    package var verdict: Verdict
    /// Who judged; `nil` where the plan's rule did.
    package var by: String?
    package var comment: String?

    /// The expectations of a session in the plan's order; what a person said goes before the rule.
    package static func all(of state: DrillState) -> [ExpectationResult] {
        state.drill.plan.expectations.map { expectation in
            if let judgement = state.judgements[expectation.id] {
                return ExpectationResult(
                    expectation: expectation,
                    verdict: judgement.passed ? .passed : .failed,
                    by: judgement.by,
                    comment: judgement.comment)
            }
            let passed = expectation.rule.flatMap { state.judge($0) }
            return ExpectationResult(
                expectation: expectation,
                verdict: passed.map { $0 ? .passed : .failed } ?? .notJudged)
        }
    }
}

extension DrillState {
    /// What a rule says of the session; `nil` while it is open.
    fileprivate func judge(_ rule: Expectation.Rule) -> Bool? {
        let isOver = endedAt != nil
        switch rule {
        case .stepBefore(let first, let second):
            guard let begun = record(second)?.began else { return nil }
            return completion(of: first).map { $0 <= begun } ?? false
        case .stepDone(let id, let limit):
            guard let done = completion(of: id) else { return isOver ? false : nil }
            guard let limit, let began = disruptedAt else { return true }
            return done - began <= limit
        case .stepAvoided(let id):
            if completion(of: id) != nil { return false }
            return isOver ? record(id)?.status != .active : nil
        case .answered(let id, let limit):
            guard let inject = injects.first(where: { $0.id == id }), let fired = inject.firedAt
            else { return nil }
            if let answered = inject.answeredAt { return answered - fired <= limit }
            return isOver || now - fired > limit ? false : nil
        case .atEnd(let condition):
            guard isOver else { return nil }
            return condition.evaluate { finalValues[$0] } == .holds
        }
    }
}
