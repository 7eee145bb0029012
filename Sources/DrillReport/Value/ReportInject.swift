import DrillEngine
package import DrillModel

/// An inject of the plan with what became of it.
package struct ReportInject: Hashable, Sendable {
    package var inject: Inject
    package var firedAt: DrillTime?
    /// The facilitator who fired it by hand.
    package var firedBy: String?
    package var answeredAt: DrillTime?
    package var answer: String?

    init(_ inject: Inject, _ record: InjectRecord?) {
        self.inject = inject
        firedAt = record?.firedAt
        firedBy = record?.firedBy
        answeredAt = record?.answeredAt
        answer = record?.answer
    }

    /// From the inject to its answer.
    package var latency: DrillDuration? {
        firedAt.flatMap { fired in answeredAt.map { $0 - fired } }
    }

    /// What it was, for a list: the message, or the fault.
    package var summary: String {
        inject.message ?? inject.fault.map(\.description) ?? inject.id
    }
}
