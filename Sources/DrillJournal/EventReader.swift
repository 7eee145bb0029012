package import DrillEngine
import DrillModel

/// Reads the events of a session one after another.
///
/// Of every three events of a session two are heartbeats and one is a set of samples, with the same
/// metrics as the one before. Those two kinds are read by their fixed form, and the names of metrics once:
/// ten times as fast as by the general decoder, which reads everything else and what deviates.
package struct EventReader {
    /// The bytes and the place in `values` of each metric of the last samples, in their order.
    private var names: [(text: [UInt8], place: Dictionary<MetricID, Double>.Index)] = []
    /// The last samples.
    private var values: [MetricID: Double] = [:]

    package init() {}

    /// The event that the bytes stand for.
    package mutating func read(_ body: [UInt8]) throws -> TimedEvent {
        if let event = heartbeat(body) { return event }
        if let event = samples(body) { return event }
        return try EventCoding.decode(body)
    }

    private func heartbeat(_ body: [UInt8]) -> TimedEvent? {
        var scanner = ByteScanner(body)
        guard scanner.skip(#"{"event":{"heartbeat":{}},"time":"#), let time = scanner.integer(),
            scanner.skip("}"), scanner.isAtEnd
        else { return nil }
        return TimedEvent(time: DrillTime(milliseconds: time), event: .heartbeat)
    }

    private mutating func samples(_ body: [UInt8]) -> TimedEvent? {
        var scanner = ByteScanner(body)
        guard scanner.skip(#"{"event":{"sampled":{"_0":{"takenAt":"#),
            let takenAt = scanner.integer(), scanner.skip(#","unknown":["#),
            let unknown = Self.unknown(&scanner), scanner.skip(#","values":{"#),
            let values = values(&scanner), scanner.skip(#"}}},"time":"#),
            let time = scanner.integer(), scanner.skip("}"), scanner.isAtEnd
        else { return nil }
        let set = SampleSet(
            takenAt: DrillTime(milliseconds: takenAt), values: values, unknown: unknown)
        return TimedEvent(time: DrillTime(milliseconds: time), event: .sampled(set))
    }

    /// The metrics without a value, up to the end of their list.
    private static func unknown(_ scanner: inout ByteScanner) -> [MetricID]? {
        var metrics: [MetricID] = []
        while !scanner.skip("]") {
            guard metrics.isEmpty || scanner.skip(","), let text = scanner.string(),
                let metric = MetricID(String(decoding: text, as: UTF8.self))
            else { return nil }
            metrics.append(metric)
        }
        return metrics
    }

    /// The metrics with their values, up to the end of their object.
    private mutating func values(_ scanner: inout ByteScanner) -> [MetricID: Double]? {
        var texts: [ArraySlice<UInt8>] = []
        var numbers: [Double] = []
        texts.reserveCapacity(names.count)
        numbers.reserveCapacity(names.count)
        while !scanner.skip("}") {
            guard numbers.isEmpty || scanner.skip(","), let text = scanner.string(),
                scanner.skip(":"), let number = scanner.number()
            else { return nil }
            texts.append(text)
            numbers.append(number)
        }
        let isAsBefore =
            texts.count == names.count
            && zip(texts, names).allSatisfy { $0.elementsEqual($1.text) }
        guard isAsBefore || learn(texts) else { return nil }
        for (name, number) in zip(names, numbers) { values.values[name.place] = number }
        return values
    }

    /// Takes in the names of metrics; `false` where they are none, or one stands there twice.
    private mutating func learn(_ texts: [ArraySlice<UInt8>]) -> Bool {
        names = []
        values = [:]
        let metrics = texts.compactMap { MetricID(String(decoding: $0, as: UTF8.self)) }
        for metric in metrics { values[metric] = 0 }
        guard values.count == texts.count else {
            values = [:]
            return false
        }
        names = zip(texts, metrics).compactMap { text, metric in
            values.index(forKey: metric).map { (Array(text), $0) }
        }
        return true
    }
}
