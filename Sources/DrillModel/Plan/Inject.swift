/// Something that the plan or the facilitator puts into the exercise.
package struct Inject: Hashable, Codable, Sendable {
    /// When an inject is due.
    package enum Trigger: Hashable, Codable, Sendable {
        /// At a time since an anchor; a range is drawn once per session from the seed.
        case after(Anchor, earliest: DrillDuration, latest: DrillDuration)
        /// As soon as the condition holds.
        case when(Condition)
        /// Only when the facilitator fires it.
        case byHand
    }

    /// What an inject's delay counts from.
    package enum Anchor: Hashable, Codable, Sendable {
        case start, disruption, declared
        /// The completion of a step.
        case step(String)
    }

    /// The way by which a message reaches the operator.
    package enum Channel: String, Codable, Sendable, CaseIterable {
        case pager, phone, email, chat, news, customer, executive, facilitator
    }

    package var id: String
    package var trigger: Trigger
    package var channel: Channel?
    /// Who speaks.
    package var from: String?
    /// What the operator reads; absent for a fault that nobody announces.
    package var message: String?
    /// What happens to the simulated system.
    package var fault: Invocation?
    /// The fault is the disruption of the drill: its instant is T0.
    package var disrupts: Bool
    /// The operator has to answer before it leaves the screen.
    package var needsAnswer: Bool
    package var position: SourcePosition

    package init(
        id: String,
        trigger: Trigger,
        channel: Channel? = nil,
        from: String? = nil,
        message: String? = nil,
        fault: Invocation? = nil,
        disrupts: Bool = false,
        needsAnswer: Bool = false,
        position: SourcePosition = SourcePosition(line: 1, column: 1)
    ) {
        self.id = id
        self.trigger = trigger
        self.channel = channel
        self.from = from
        self.message = message
        self.fault = fault
        self.disrupts = disrupts
        self.needsAnswer = needsAnswer
        self.position = position
    }
}
