import DrillModel

extension PlanReader {
    mutating func rehearsal(_ record: YamlRecord) -> Rehearsal {
        guard let own = record.record("rehearsal", "the rehearsal", keys: PlanKeys.rehearsal)
        else { return Rehearsal() }
        return Rehearsal(
            delays: delays(own), slips: own.value("slips", .share), choices: choices(own),
            mistakes: mistakes(own))
    }

    /// Reads labels by decision, and notes both.
    private mutating func choices(_ own: YamlRecord) -> [String: String] {
        var choices: [String: String] = [:]
        for entry in own.entries("choices") {
            guard let label = ValueReader.text.read(entry.value, findings) else { continue }
            choices[entry.key] = label
            note(.step(entry.key), at: entry.keyPosition)
            note(.choice(step: entry.key, label: label), at: entry.value.position)
        }
        return choices
    }

    private func delays(_ own: YamlRecord) -> [Rehearsal.Activity: Rehearsal.Delay] {
        var delays: [Rehearsal.Activity: Rehearsal.Delay] = [:]
        let names = Rehearsal.Activity.allCases.map(\.rawValue)
        for entry in own.entries("delays") {
            guard let activity = Rehearsal.Activity(rawValue: entry.key) else {
                findings.error(
                    at: entry.keyPosition, "unknown delay", found: entry.key,
                    expected: "one of \(names.enumeration)",
                    suggestion: NearestName.of(entry.key, among: names))
                continue
            }
            let record = YamlRecord(entry.value, "the delay", keys: PlanKeys.delay, findings)
            let median = record?.required("median", .duration)
            let sigma = record?.required("sigma", .sigma)
            guard let median, let sigma else { continue }
            delays[activity] = Rehearsal.Delay(median: median, sigma: sigma)
        }
        return delays
    }

    private mutating func mistakes(_ record: YamlRecord) -> [Rehearsal.Mistake] {
        var mistakes: [Rehearsal.Mistake] = []
        var ids: [(id: String, position: SourcePosition)] = []
        for node in record.items("mistakes") {
            guard let own = YamlRecord(node, "the mistake", keys: PlanKeys.mistake, findings)
            else { continue }
            let id = own.required("id", .plainName)
            if let id, let position = own.node("id")?.position { ids.append((id, position)) }
            mistakes.append(mistake(own, id: id ?? "", at: node.position))
        }
        reportRepeatedIDs(ids, of: "mistake")
        return mistakes
    }

    private mutating func mistake(
        _ own: YamlRecord, id: String, at position: SourcePosition
    ) -> Rehearsal.Mistake {
        if ["choices", "delays", "skips"].allSatisfy({ own.entry($0) == nil }) {
            findings.error(
                at: position, "a mistake that does nothing otherwise",
                found: id.isEmpty ? nil : id,
                expected: "“choices”, “delays” or “skips”")
        }
        let title = own.required("title", .text)
        let choices = choices(own)
        let delays = delays(own)
        let skips = skips(own)
        let shows = own.required("shows", .plainName)
        note(shows.map { .expectation($0) }, at: own.node("shows")?.position)
        return Rehearsal.Mistake(
            id: id, title: title ?? "", choices: choices, delays: delays, skips: skips,
            shows: shows ?? "")
    }

    private mutating func skips(_ own: YamlRecord) -> [String] {
        var steps: [String] = []
        for node in own.items("skips") {
            guard let id = ValueReader.plainName.read(node, findings) else { continue }
            note(.step(id), at: node.position)
            steps.append(id)
        }
        return steps
    }
}
