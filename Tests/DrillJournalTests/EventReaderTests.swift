import DrillEngine
import DrillJournal
import DrillModel
import Testing

@Suite("Reading events as fast as they are many")
struct EventReaderTests {
    private func set(_ values: [String: Double], unknown: [String] = []) -> DrillEvent {
        let pairs = values.compactMap { name, value in MetricID(name).map { ($0, value) } }
        return .sampled(
            SampleSet(
                takenAt: .seconds(15), values: Dictionary(uniqueKeysWithValues: pairs),
                unknown: unknown.compactMap { MetricID($0) }))
    }

    /// One reader for all, because it remembers what it has read.
    @Test func whatIsReadIsWhatTheGeneralDecoderReads() throws {
        let numbers = [
            0, -0.0, 1, 0.1, 1e-7, 5e300, -12.75, 1.0 / 3, Double(UInt64.max),
            Double.leastNonzeroMagnitude,
        ]
        let events: [DrillEvent] =
            [
                .heartbeat, set([:]), set(["a/db.lag": 0.1]),
                set(["a/db.lag": 0.2, "shop.rate": 3]),
                set(["shop.rate": 3], unknown: ["a/db.lag"]), set([:], unknown: ["a.b", "c.d"]),
                .noteAdded(by: "Rosa", text: #"{"event":{"heartbeat":{}},"time":1}"#),
                .paused(by: "Faye"), .heartbeat,
            ] + numbers.map { set(["a.value": $0, "b.value": -$0]) }
        var reader = EventReader()
        for (second, event) in events.enumerated() {
            let timed = TimedEvent(time: .seconds(Int64(second)), event: event)
            let bytes = try EventCoding.encode(timed)
            #expect(try reader.read(bytes) == EventCoding.decode(bytes))
            #expect(try reader.read(bytes) == timed)
        }
    }

    /// What is not of the form is the general decoder's to read or to refuse.
    @Test(arguments: [
        #"{"event":{"heartbeat":{}},"time":5000} "#, #"{"event":{"heartbeat":{}},"time":}"#,
        #"{"event":{"heartbeat":{}},"time":5000"#, #"{"time":5000,"event":{"heartbeat":{}}}"#,
        #"{"event":{"sampled":{"_0":{"takenAt":1,"unknown":[],"values":{"a.b":x}}}},"time":2}"#,
        #"{"event":{"sampled":{"_0":{"takenAt":1,"unknown":["a"],"values":{}}}},"time":2}"#,
        #"{"event":{"sampled":{"_0":{"takenAt":1,"unknown":[],"values":{"\u0061.b":1}}}},"time":2}"#,
        #"{"event":{"sampled":{"_0":{"takenAt":1,"unknown":[],"values":{"a.b":01}}}},"time":2}"#,
        #"{"event":{"sampled":{"_0":{"takenAt":1,"unknown":[],"values":{"a.b":1.}}}},"time":2}"#,
        #"{"event":{"sampled":{"_0":{"takenAt":1,"unknown":[],"values":{"a.b":.5}}}},"time":2}"#,
        #"{"event":{"sampled":{"_0":{"takenAt":1,"unknown":[],"values":{"a.b":1e999}}}},"time":2}"#,
        #"{"event":{"sampled":{"_0":{"takenAt":1,"unknown":[],"values":{"a.b":nan}}}},"time":2}"#,
        "", "{}",
    ])
    func whatDeviatesIsReadAlike(_ text: String) {
        var reader = EventReader()
        let bytes = Array(text.utf8)
        #expect((try? reader.read(bytes)) == (try? EventCoding.decode(bytes)))
    }
}
