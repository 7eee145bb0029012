package import DrillEngine
import DrillModel

/// Reads the events of a session one after another.
///
/// Of every three events of a session two are heartbeats and one is a set of samples, with the same
/// metrics as the one before. Those two kinds are read by their fixed form, and the names of metrics once;
/// the general decoder reads everything else and what deviates.
package struct EventReader {
    /// What stands before each value of the last samples, `,"shop.rate":`, in their order.
    private var names: [[UInt8]] = []
    /// The last samples.
    private var values: MetricValues = [:]
    /// The metrics that had no value in them, and the bytes that say so.
    private var unknown: (text: [UInt8], metrics: [MetricID]) = ([], [])

    package init() {}

    /// What the bytes of a whole session stand for.
    package struct Session: Sendable {
        package fileprivate(set) var events: [TimedEvent] = []
        /// The numbers of the events that cannot be read, each with the reason.
        package fileprivate(set) var unreadable: [(sequence: Int, reason: String)] = []
    }

    /// The events of a whole session, read on all cores.
    ///
    /// - Parameter sealed: the events in their order.
    /// - Returns: those that can be read, and which cannot.
    package static func session(_ sealed: [SealedEvent]) -> Session {
        let starts = Array(stride(from: 0, to: sealed.count, by: atOnce))
        let parts = Parallel.map(starts.count) { part in
            read(sealed[starts[part]..<min(starts[part] + atOnce, sealed.count)])
        }
        var session = Session()
        session.events.reserveCapacity(sealed.count)
        for part in parts {
            session.events += part.events
            session.unreadable += part.unreadable
        }
        return session
    }

    /// So many that learning the names anew does not count.
    private static let atOnce = 4096

    private static func read(_ sealed: ArraySlice<SealedEvent>) -> Session {
        var reader = EventReader()
        var session = Session()
        session.events.reserveCapacity(sealed.count)
        for event in sealed {
            do {
                session.events.append(try reader.read(event.body))
            } catch {
                session.unreadable.append((event.sequence, "\(error)"))
            }
        }
        return session
    }

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
            let unknown = unknown(&scanner), scanner.skip(#","values":{"#),
            let values = values(&scanner), scanner.skip(#"}}},"time":"#),
            let time = scanner.integer(), scanner.skip("}"), scanner.isAtEnd
        else { return nil }
        let set = SampleSet(
            takenAt: DrillTime(milliseconds: takenAt), values: values, unknown: unknown)
        return TimedEvent(time: DrillTime(milliseconds: time), event: .sampled(set))
    }

    /// The metrics without a value, up to the end of their list.
    private mutating func unknown(_ scanner: inout ByteScanner) -> [MetricID]? {
        let start = scanner
        if scanner.skip(unknown.text), scanner.skip("]") { return unknown.metrics }
        scanner = start
        guard let text = scanner.text(before: UInt8(ascii: "]")), scanner.skip("]"),
            let metrics = Self.metrics(Array(text))
        else { return nil }
        unknown = (Array(text), metrics)
        return metrics
    }

    /// The metrics of a list without its brackets.
    private static func metrics(_ list: [UInt8]) -> [MetricID]? {
        var scanner = ByteScanner(list)
        var metrics: [MetricID] = []
        while !scanner.isAtEnd {
            guard metrics.isEmpty || scanner.skip(","), let text = scanner.string(),
                let metric = MetricID(String(decoding: text, as: UTF8.self))
            else { return nil }
            metrics.append(metric)
        }
        return metrics
    }

    /// The metrics with their values, up to the end of their object.
    private mutating func values(_ scanner: inout ByteScanner) -> MetricValues? {
        let start = scanner
        if let numbers = numbers(&scanner) { return values.replaced(by: numbers) }
        scanner = start
        return learn(&scanner)
    }

    /// The values of the metrics of the last samples; `nil` where others stand there.
    private func numbers(_ scanner: inout ByteScanner) -> [Double]? {
        var numbers: [Double] = []
        numbers.reserveCapacity(names.count)
        for name in names {
            guard scanner.skip(name), let number = scanner.number() else { return nil }
            numbers.append(number)
        }
        return scanner.skip("}") ? numbers : nil
    }

    /// Takes in the names of metrics with their values; `nil` where they are none, or not in order.
    private mutating func learn(_ scanner: inout ByteScanner) -> MetricValues? {
        var texts: [[UInt8]] = []
        var read: [MetricID: Double] = [:]
        while !scanner.skip("}") {
            guard texts.isEmpty || scanner.skip(","), let text = scanner.string(),
                let metric = MetricID(String(decoding: text, as: UTF8.self)), scanner.skip(":"),
                let number = scanner.number()
            else { return nil }
            texts.append(Self.opening(of: text, isFirst: texts.isEmpty))
            read[metric] = number
        }
        let found = MetricValues(read)
        let expected = found.metrics.enumerated().map { place, metric in
            Self.opening(of: metric.description.utf8, isFirst: place == 0)
        }
        guard expected == texts else { return nil }
        (names, values) = (texts, found)
        return found
    }

    /// What stands before the value of a metric.
    private static func opening(of name: some Sequence<UInt8>, isFirst: Bool) -> [UInt8] {
        Array((isFirst ? "\"" : ",\"").utf8) + name + Array("\":".utf8)
    }
}
