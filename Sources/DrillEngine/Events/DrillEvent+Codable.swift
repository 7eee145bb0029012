import DrillModel

/// The stored form of an event, `{"stepBegan":{"by":"Rosa","id":"look"}}`.
///
/// It is that of the code that the compiler would write. That code has a type of keys for each of the
/// events, and the Swift runtime makes all of them ready for the first event that is read or written,
/// a tenth of the time until the first screen of a session.
extension DrillEvent: Codable {
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

    package func encode(to encoder: any Encoder) throws {
        let (name, contents) = stored
        var names = encoder.container(keyedBy: CodingKeys.self)
        var fields = names.nestedContainer(keyedBy: Field.self, forKey: name)
        for (field, value) in contents {
            if let value { try fields.encode(value, forKey: field) }
        }
    }

    private var stored: (CodingKeys, KeyValuePairs<Field, (any Encodable)?>) {
        switch self {
        case .sessionStarted(let info): (.sessionStarted, [._0: info])
        case .heartbeat: (.heartbeat, [:])
        case .sessionResumed(let gap): (.sessionResumed, [.gap: gap])
        case .clockJumped(let by): (.clockJumped, [.by: by])
        case .paused(let by): (.paused, [.by: by])
        case .resumed(let by, let pausedFor): (.resumed, [.by: by, .pausedFor: pausedFor])
        case .sampled(let samples): (.sampled, [._0: samples])
        case .dataLossMeasured(let loss): (.dataLossMeasured, [._0: loss])
        case .alertFired(let alert): (.alertFired, [._0: alert])
        case .alertResolved(let name): (.alertResolved, [.name: name])
        case .remarked(let component, let text): (.remarked, [.component: component, .text: text])
        case .injectFired(let id, let by): (.injectFired, [.id: id, .by: by])
        case .injectAnswered(let id, let by, let text):
            (.injectAnswered, [.id: id, .by: by, .text: text])
        case .injectHeld(let id, let by): (.injectHeld, [.id: id, .by: by])
        case .injectReleased(let id, let by): (.injectReleased, [.id: id, .by: by])
        case .injectLeftOut(let id, let by): (.injectLeftOut, [.id: id, .by: by])
        case .injectsRevealed(let by): (.injectsRevealed, [.by: by])
        case .disruptionMarked(let by): (.disruptionMarked, [.by: by])
        case .incidentDeclared(let by): (.incidentDeclared, [.by: by])
        case .phaseEntered(let phase): (.phaseEntered, [._0: phase])
        case .phaseLeft(let phase): (.phaseLeft, [._0: phase])
        case .stepBegan(let id, let by): (.stepBegan, [.id: id, .by: by])
        case .stepCompleted(let id, let by, let note):
            (.stepCompleted, [.id: id, .by: by, .note: note])
        case .stepFailed(let id, let reason): (.stepFailed, [.id: id, .reason: reason])
        case .stepSkipped(let id, let by, let reason):
            (.stepSkipped, [.id: id, .by: by, .reason: reason])
        case .stepsBypassed(let ids): (.stepsBypassed, [.ids: ids])
        case .stepsReopened(let ids): (.stepsReopened, [.ids: ids])
        case .stepTakenBack(let ids, let by): (.stepTakenBack, [.ids: ids, .by: by])
        case .checkChanged(let id, let holds): (.checkChanged, [.id: id, .holds: holds])
        case .decisionTaken(let id, let by, let label, let next):
            (.decisionTaken, [.id: id, .by: by, .label: label, .next: next])
        case .approvalRequested(let request): (.approvalRequested, [._0: request])
        case .approvalGranted(let id, let by): (.approvalGranted, [.id: id, .by: by])
        case .approvalRefused(let id, let by, let reason):
            (.approvalRefused, [.id: id, .by: by, .reason: reason])
        case .actionStarted(let id, let action, let by, let purpose):
            (.actionStarted, [.id: id, .action: action, .by: by, .purpose: purpose])
        case .actionFinished(let id, let outcome): (.actionFinished, [.id: id, .outcome: outcome])
        case .commandStarted(let id, let start): (.commandStarted, [.id: id, ._1: start])
        case .commandPrinted(let id, let text): (.commandPrinted, [.id: id, .text: text])
        case .commandStopRequested(let id, let by): (.commandStopRequested, [.id: id, .by: by])
        case .commandFinished(let id, let result): (.commandFinished, [.id: id, ._1: result])
        case .sourceWentSilent(let name, let reason):
            (.sourceWentSilent, [.name: name, .reason: reason])
        case .sourceAnswers(let name): (.sourceAnswers, [.name: name])
        case .healthChanged(let truth): (.healthChanged, [._0: truth])
        case .healthySince(let at): (.healthySince, [.at: at])
        case .steadyStateChanged(let truth): (.steadyStateChanged, [._0: truth])
        case .abortCriterionChanged(let index, let holds):
            (.abortCriterionChanged, [.index: index, .holds: holds])
        case .recovered(let at): (.recovered, [.at: at])
        case .relapsed: (.relapsed, [:])
        case .noteAdded(let by, let text): (.noteAdded, [.by: by, .text: text])
        case .expectationJudged(let id, let by, let passed, let comment):
            (.expectationJudged, [.id: id, .by: by, .passed: passed, .comment: comment])
        case .correctiveActionAdded(let action): (.correctiveActionAdded, [._0: action])
        case .findingAdded(let finding, let by): (.findingAdded, [._0: finding, .by: by])
        case .whysAnswered(let finding, let whys, let by):
            (.whysAnswered, [.finding: finding, .whys: whys, .by: by])
        case .debriefEntryWithdrawn(let number, let by):
            (.debriefEntryWithdrawn, [.number: number, .by: by])
        case .abortRequested(let by, let reason): (.abortRequested, [.by: by, .reason: reason])
        case .rolledBackByHand(let step, let by): (.rolledBackByHand, [.step: step, .by: by])
        case .rollbackEnded(let steadyState): (.rollbackEnded, [.steadyState: steadyState])
        case .measuredAtEnd(let values): (.measuredAtEnd, [._0: values])
        case .sessionEnded(let reason): (.sessionEnded, [._0: reason])
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
