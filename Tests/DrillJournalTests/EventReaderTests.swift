import DrillEngine
import DrillJournal
import DrillModel
import Testing

@Suite("Reading events as fast as they are many")
struct EventReaderTests {
    private func set(
        _ values: [String: Double], unknown: [String] = [], at time: DrillTime = .seconds(15)
    ) -> DrillEvent {
        let pairs = values.compactMap { name, value in MetricID(name).map { ($0, value) } }
        return .sampled(
            SampleSet(
                takenAt: time,
                values: MetricValues(Dictionary(uniqueKeysWithValues: pairs)),
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
                set(["shop.rate": 4], unknown: ["a.b", "c.d"]), set([:], unknown: ["c.d"]),
                set([:]),
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

    /// Decimals of every length, whole and broken, small enough to be read by one division and not.
    private var decimals: [String] {
        var digits: UInt64 = 7
        return (0..<20_000).map { round in
            digits = digits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let whole = String(digits >> UInt64(round % 61))
            let point = round % (whole.count + 1)
            return point == 0
                ? "0.\(whole)" : "\(whole.prefix(point)).\(whole.dropFirst(point))0"
        }
    }

    /// Halfway between two doubles, and next to that.
    private let ties = [
        "9007199254740993", "9007199254740993.1", "9007199254740992.999", "9007199254740995",
        "4503599627370497.5", "4503599627370496.5", "4503599627370496.501", "0.00", "0.5",
        "0.0000000000000000001", "18446744073709551615", "9999999999999999999",
        "9223372036854775.809", "1e-5", "1.2345678901234567e-05", "1.5e3", "2.5E+2", "1e-99999",
        "0.000000000000000000000000001", "9999999999999999999e-27", "123e-28",
    ]

    @Test func decimalsAreReadAsTheStandardLibraryReadsThem() throws {
        var reader = EventReader()
        for text in decimals + ties {
            let body =
                #"{"event":{"sampled":{"_0":{"takenAt":1,"unknown":[],"values":{"a.b":-\#(text)}}}},"time":2}"#
            let event = try reader.read(Array(body.utf8)).event
            let value = try #require(Double("-\(text)"))
            #expect(event == set(["a.b": value], at: DrillTime(milliseconds: 1)), "\(text)")
        }
    }

    @Test func aLongSessionKeepsItsOrderAndSaysWhatCannotBeRead() throws {
        var sealed = try (1...10_000).map { number in
            let event = TimedEvent(time: .seconds(Int64(number)), event: .heartbeat)
            return SealedEvent(
                sequence: number, wall: 0, body: try EventCoding.encode(event), hash: [])
        }
        for number in [4096, 9999] { sealed[number - 1].body.removeLast() }
        let session = EventReader.session(sealed)
        #expect(session.unreadable.map(\.sequence) == [4096, 9999])
        let seconds = (1...10_000).filter { ![4096, 9999].contains($0) }
        #expect(session.events.map(\.time) == seconds.map { .seconds(Int64($0)) })
    }

    /// What is not of the form is the general decoder's to read or to refuse.
    @Test(arguments: [
        #"{"event":{"heartbeat":{}},"time":5000} "#, #"{"event":{"heartbeat":{}},"time":}"#,
        #"{"event":{"heartbeat":{}},"time":5000"#, #"{"time":5000,"event":{"heartbeat":{}}}"#,
        #"{"event":{"sampled":{"_0":{"takenAt":1,"unknown":[],"values":{"a.b":x}}}},"time":2}"#,
        #"{"event":{"sampled":{"_0":{"takenAt":1,"unknown":["a"],"values":{}}}},"time":2}"#,
        #"{"event":{"sampled":{"_0":{"takenAt":1,"unknown":["a.b",],"values":{}}}},"time":2}"#,
        #"{"event":{"sampled":{"_0":{"takenAt":1,"unknown":["a.b]","c.d"],"values":{}}}},"time":2}"#,
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
