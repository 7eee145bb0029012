import DrillModel

extension DrillEvent {
    /// The names of the events, under which they are stored.
    enum CodingKeys: String, CodingKey {
        case sessionStarted, heartbeat, sessionResumed, clockJumped, paused, resumed, sampled,
            dataLossMeasured, alertFired, alertResolved, remarked, injectFired, injectAnswered,
            injectHeld, injectReleased, injectLeftOut, injectsRevealed, disruptionMarked,
            incidentDeclared, phaseEntered, phaseLeft, stepBegan, stepCompleted, stepFailed,
            stepSkipped, stepsBypassed, stepsReopened, stepTakenBack, checkChanged, decisionTaken,
            approvalRequested, approvalGranted, approvalRefused, actionStarted, actionFinished,
            commandStarted, commandPrinted, commandStopRequested, commandFinished,
            sourceWentSilent, sourceAnswers, healthChanged, healthySince, steadyStateChanged,
            abortCriterionChanged, recovered, relapsed, noteAdded, expectationJudged,
            correctiveActionAdded, findingAdded, whysAnswered, debriefEntryWithdrawn,
            abortRequested, rolledBackByHand, rollbackEnded, measuredAtEnd, sessionEnded
    }

    /// The names of what an event holds; what has no name is counted from 0.
    private enum Field: String, CodingKey {
        case _0, gap, by, pausedFor, name, component, text, id, note, reason, ids, holds, label,
            next, action, purpose, outcome, _1, at, index, passed, comment, finding, whys, number,
            step, steadyState
    }

    /// Reads what is written by the compiler's own `encode`.
    ///
    /// The compiler's own decoder has a type of keys for each of the events, and the Swift runtime
    /// makes all of them ready for the first event that is read, which takes 4 of 38 ms until the
    /// first screen of a session.
    package init(from decoder: any Decoder) throws {
        let names = try decoder.container(keyedBy: CodingKeys.self)
        guard let name = names.allKeys.first, names.allKeys.count == 1 else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: names.codingPath, debugDescription: "expected one known event"))
        }
        let fields = try names.nestedContainer(keyedBy: Field.self, forKey: name)
        self = try Self.read(name, fields)
    }

    private static func read(
        _ name: CodingKeys, _ fields: KeyedDecodingContainer<Field>
    ) throws -> Self {
        switch name {
        case .sessionStarted: try .sessionStarted(fields.read(._0))
        case .heartbeat: .heartbeat
        case .sessionResumed: try .sessionResumed(gap: fields.read(.gap))
        case .clockJumped: try .clockJumped(by: fields.read(.by))
        case .paused: try .paused(by: fields.read(.by))
        case .resumed: try .resumed(by: fields.read(.by), pausedFor: fields.read(.pausedFor))
        case .sampled: try .sampled(fields.read(._0))
        case .dataLossMeasured: try .dataLossMeasured(fields.read(._0))
        case .alertFired: try .alertFired(fields.read(._0))
        case .alertResolved: try .alertResolved(name: fields.read(.name))
        case .remarked: try .remarked(component: fields.read(.component), text: fields.read(.text))
        case .injectFired: try .injectFired(id: fields.read(.id), by: fields.readIfPresent(.by))
        case .injectAnswered:
            try .injectAnswered(
                id: fields.read(.id), by: fields.read(.by), text: fields.read(.text))
        case .injectHeld: try .injectHeld(id: fields.read(.id), by: fields.read(.by))
        case .injectReleased: try .injectReleased(id: fields.read(.id), by: fields.read(.by))
        case .injectLeftOut: try .injectLeftOut(id: fields.read(.id), by: fields.read(.by))
        case .injectsRevealed: try .injectsRevealed(by: fields.read(.by))
        case .disruptionMarked: try .disruptionMarked(by: fields.read(.by))
        case .incidentDeclared: try .incidentDeclared(by: fields.read(.by))
        case .phaseEntered: try .phaseEntered(fields.read(._0))
        case .phaseLeft: try .phaseLeft(fields.read(._0))
        case .stepBegan: try .stepBegan(id: fields.read(.id), by: fields.read(.by))
        case .stepCompleted:
            try .stepCompleted(
                id: fields.read(.id), by: fields.read(.by), note: fields.readIfPresent(.note))
        case .stepFailed: try .stepFailed(id: fields.read(.id), reason: fields.read(.reason))
        case .stepSkipped:
            try .stepSkipped(
                id: fields.read(.id), by: fields.read(.by), reason: fields.read(.reason))
        case .stepsBypassed: try .stepsBypassed(ids: fields.read(.ids))
        case .stepsReopened: try .stepsReopened(ids: fields.read(.ids))
        case .stepTakenBack: try .stepTakenBack(ids: fields.read(.ids), by: fields.read(.by))
        case .checkChanged: try .checkChanged(id: fields.read(.id), holds: fields.read(.holds))
        case .decisionTaken:
            try .decisionTaken(
                id: fields.read(.id), by: fields.read(.by), label: fields.read(.label),
                next: fields.read(.next))
        case .approvalRequested: try .approvalRequested(fields.read(._0))
        case .approvalGranted: try .approvalGranted(id: fields.read(.id), by: fields.read(.by))
        case .approvalRefused:
            try .approvalRefused(
                id: fields.read(.id), by: fields.read(.by), reason: fields.read(.reason))
        case .actionStarted:
            try .actionStarted(
                id: fields.read(.id), action: fields.read(.action), by: fields.read(.by),
                purpose: fields.read(.purpose))
        case .actionFinished:
            try .actionFinished(id: fields.read(.id), outcome: fields.read(.outcome))
        case .commandStarted: try .commandStarted(id: fields.read(.id), fields.read(._1))
        case .commandPrinted: try .commandPrinted(id: fields.read(.id), text: fields.read(.text))
        case .commandStopRequested:
            try .commandStopRequested(id: fields.read(.id), by: fields.read(.by))
        case .commandFinished: try .commandFinished(id: fields.read(.id), fields.read(._1))
        case .sourceWentSilent:
            try .sourceWentSilent(name: fields.read(.name), reason: fields.read(.reason))
        case .sourceAnswers: try .sourceAnswers(name: fields.read(.name))
        case .healthChanged: try .healthChanged(fields.read(._0))
        case .healthySince: try .healthySince(at: fields.read(.at))
        case .steadyStateChanged: try .steadyStateChanged(fields.read(._0))
        case .abortCriterionChanged:
            try .abortCriterionChanged(index: fields.read(.index), holds: fields.read(.holds))
        case .recovered: try .recovered(at: fields.read(.at))
        case .relapsed: .relapsed
        case .noteAdded: try .noteAdded(by: fields.read(.by), text: fields.read(.text))
        case .expectationJudged:
            try .expectationJudged(
                id: fields.read(.id), by: fields.read(.by), passed: fields.read(.passed),
                comment: fields.read(.comment))
        case .correctiveActionAdded: try .correctiveActionAdded(fields.read(._0))
        case .findingAdded: try .findingAdded(fields.read(._0), by: fields.read(.by))
        case .whysAnswered:
            try .whysAnswered(
                finding: fields.read(.finding), whys: fields.read(.whys), by: fields.read(.by))
        case .debriefEntryWithdrawn:
            try .debriefEntryWithdrawn(number: fields.read(.number), by: fields.read(.by))
        case .abortRequested:
            try .abortRequested(by: fields.read(.by), reason: fields.read(.reason))
        case .rolledBackByHand:
            try .rolledBackByHand(step: fields.read(.step), by: fields.read(.by))
        case .rollbackEnded: try .rollbackEnded(steadyState: fields.read(.steadyState))
        case .measuredAtEnd: try .measuredAtEnd(fields.read(._0))
        case .sessionEnded: try .sessionEnded(fields.read(._0))
        }
    }
}

extension KeyedDecodingContainer {
    fileprivate func read<Value: Decodable>(_ field: Key) throws -> Value {
        try decode(Value.self, forKey: field)
    }

    fileprivate func readIfPresent<Value: Decodable>(_ field: Key) throws -> Value? {
        try decodeIfPresent(Value.self, forKey: field)
    }
}
