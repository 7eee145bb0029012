package import DrillModel

extension DrillState {
    /// The messages that have come, oldest first, each with what became of it.
    package var messages: [(record: InjectRecord, inject: Inject)] {
        injects.compactMap { record in
            guard record.firedAt != nil,
                let inject = drill.plan.injects.first(where: { $0.id == record.id }),
                inject.message != nil
            else { return nil }
            return (record, inject)
        }.sorted { ($0.record.firedAt ?? .start) < ($1.record.firedAt ?? .start) }
    }

    /// The messages that wait for an answer, oldest first.
    package var openQuestions: [Inject] {
        messages.filter { $0.inject.needsAnswer && $0.record.answeredAt == nil }.map(\.inject)
    }

    /// The oldest message that waits for an answer.
    package var openQuestion: Inject? { openQuestions.first }

    /// The step whose approval is waited for.
    package var openApproval: StepRecord? { steps.first { $0.approval != nil } }
}
