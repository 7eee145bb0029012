package import DrillEngine
import DrillModel

/// Reads the events of a session one after another.
///
/// Of every three events of a session two are heartbeats and one is a set of samples, of the same
/// metrics as the ones before. Those two kinds are read by their fixed form, and the names of metrics
/// once; the general decoder reads everything else and what deviates.
package struct EventReader {
    /// The metrics that have occurred in samples.
    private var names = MetricNames()
    /// What stands before the value of each, `"shop.rate":`.
    private var labels: [[UInt8]] = []
    /// Which of them the last samples had.
    private var lastPlaces: [Int32] = []
    /// The metrics that had no value in the last samples, and the bytes that say so.
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
        let reader = knowingNames(of: sealed)
        let parts = Parallel.map(starts.count) { part in
            reader.read(sealed[starts[part]..<min(starts[part] + atOnce, sealed.count)])
        }
        var session = Session()
        session.events.reserveCapacity(sealed.count)
        for part in parts {
            session.events += part.events
            session.unreadable += part.unreadable
        }
        return session
    }

    /// So many that handing them out does not count.
    private static let atOnce = 4096

    /// A reader that has met the first samples of a session, which name every metric.
    private static func knowingNames(of sealed: [SealedEvent]) -> EventReader {
        var reader = EventReader()
        for event in sealed where reader.samples(event.body) != nil { break }
        return reader
    }

    private func read(_ sealed: ArraySlice<SealedEvent>) -> Session {
        var reader = self
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
        if let values = knownValues(&scanner) { return values }
        scanner = start
        guard learn(scanner) else { return nil }
        return knownValues(&scanner)
    }

    /// The values of metrics that have occurred; `nil` where there are others, or not in order.
    private mutating func knownValues(_ scanner: inout ByteScanner) -> MetricValues? {
        var places: [Int32] = []
        var numbers: [Double] = []
        places.reserveCapacity(lastPlaces.count)
        numbers.reserveCapacity(lastPlaces.count)
        var place = 0
        while !scanner.skip("}") {
            guard places.isEmpty || scanner.skip(",") else { return nil }
            // What changed last time changes again, mostly.
            if places.count < lastPlaces.count, case let last = Int(lastPlaces[places.count]),
                last > place, scanner.skip(labels[last])
            {
                place = last
            } else {
                while place < labels.count, !scanner.skip(labels[place]) { place += 1 }
            }
            guard place < labels.count, let number = scanner.number() else { return nil }
            places.append(Int32(place))
            numbers.append(number)
            place += 1
        }
        lastPlaces = places
        return MetricValues(names: names, places: places, numbers: numbers)
    }

    /// Takes in the names of metrics.
    ///
    /// - Parameter scanner: before the first member of their object.
    /// - Returns: whether these are names of metrics.
    private mutating func learn(_ scanner: ByteScanner) -> Bool {
        var scanner = scanner
        var found = unknown.metrics
        var isFirst = true
        while !scanner.skip("}") {
            guard isFirst || scanner.skip(","), let text = scanner.string(),
                let metric = MetricID(String(decoding: text, as: UTF8.self)), scanner.skip(":"),
                scanner.number() != nil
            else { return false }
            found.append(metric)
            isFirst = false
        }
        names = names.including(found)
        labels = names.sorted.map { Array("\"\($0)\":".utf8) }
        lastPlaces = []
        return true
    }
}
