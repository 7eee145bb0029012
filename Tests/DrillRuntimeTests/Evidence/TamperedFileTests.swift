import DrillEngine
import DrillEvidence
import DrillJournal
import DrillModel
import DrillRuntime
import Testing

@Suite("Whatever is done to an evidence file is found")
struct TamperedFileTests {
    private static let recorded = Result { try RecordedEvidence.interrupted() }
    private static let begun = Result { try RecordedEvidence.begun() }

    /// The lines of a file, each with its end.
    private func lines(
        of recorded: Result<RecordedEvidence, any Error> = recorded
    ) throws -> [[UInt8]] {
        let text = try recorded.get().file.text()
        return text.split(separator: 0x0A).map { Array($0) + [0x0A] }
    }

    /// What is found in a text; what is no evidence file at all is found, too.
    private func findings(in text: [UInt8]) -> [Discrepancy] {
        do {
            return Verifier().verify(SessionEvidence(try EvidenceFile(reading: text))).findings
        } catch {
            return [Discrepancy("\(error)")]
        }
    }

    /// What lines and chain tell already, without the events being read.
    private func events(foundIn text: [UInt8]) throws -> [Int?] {
        let file = try EvidenceFile(reading: text)
        let session = try #require(file.header?.session.id)
        return file.defects.map(\.sequence)
            + HashChain.breaks(in: file.events, of: session).map(\.sequence)
    }

    @Test func aFlippedBitOfTheHeaderIsFound() throws {
        let text = try lines(of: Self.begun).flatMap(\.self)
        for place in stride(from: 0, through: try #require(text.firstIndex(of: 0x0A)), by: 2) {
            var changed = text
            changed[place] ^= 1 << UInt8(place % 7)
            #expect(!findings(in: changed).isEmpty, "byte \(place)")
        }
    }

    /// Every byte of each event's number, wall clock and link, and every third of its body.
    @Test func aFlippedBitOfAnEventIsFoundThere() throws {
        let lines = try lines(of: Self.begun)
        let text = lines.flatMap(\.self)
        var offset = lines[0].count
        for number in 1..<lines.count {
            let length = lines[number].count - 1
            let places = Array(0..<120) + stride(from: 120 + number % 3, to: length, by: 3)
            for place in places + [length - 1] {
                var changed = text
                changed[offset + place] ^= 1 << UInt8((number + place) % 7)
                let found = try events(foundIn: changed)
                guard !found.contains(number) else { continue }
                Issue.record("byte \(place) of line \(number + 1): \(found)")
            }
            offset += lines[number].count
        }
    }

    @Test func twoEventsInOneLineAreFound() throws {
        let lines = try lines(of: Self.begun)
        for number in 1..<lines.count {
            var changed = lines
            changed[number][changed[number].count - 1] = 0x0B
            #expect(!findings(in: changed.flatMap(\.self)).isEmpty)
        }
    }

    @Test func aDroppedEventIsFoundAtItsPlace() throws {
        let lines = try lines()
        for number in 1..<lines.count {
            var changed = lines
            changed.remove(at: number)
            #expect(findings(in: changed.flatMap(\.self)).first?.event == number)
        }
    }

    @Test func eventsThatChangedPlacesAreFound() throws {
        let lines = try lines()
        for number in 1..<(lines.count - 1) {
            var changed = lines
            changed.swapAt(number, number + 1)
            #expect(findings(in: changed.flatMap(\.self)).first?.event == number)
        }
    }

    @Test func anEventThatStandsThereTwiceIsFound() throws {
        let lines = try lines()
        for number in 1..<lines.count {
            var changed = lines
            changed.insert(lines[number], at: number)
            #expect(findings(in: changed.flatMap(\.self)).first?.event == number)
        }
    }

    @Test func anEventOfAnotherSessionIsFound() throws {
        let other = try RecordedEvidence.begun().file
        var file = try Self.recorded.get().file
        file.events[3] = try #require(other.events.first { $0.sequence == 4 })
        #expect(findings(in: try file.text()).contains { $0.event == 4 })
    }

    @Test(arguments: [1, 2, 5])
    func aTailThatIsGoneIsFound(_ count: Int) throws {
        let lines = try lines().dropLast(count)
        #expect(
            findings(in: lines.flatMap(\.self)).contains { $0.event == lines.count })
    }

    @Test func aTextThatIsCutOffAnywhereIsFound() throws {
        let text = try lines().flatMap(\.self)
        for end in stride(from: 1, to: text.count, by: 997) {
            #expect(!findings(in: Array(text[..<end])).isEmpty, "cut off at \(end)")
        }
    }

    @Test func whatIsNoEvidenceIsSaidToBe() throws {
        #expect(throws: EvidenceFile.Unreadable.foreign) { try EvidenceFile(reading: []) }
        #expect(throws: EvidenceFile.Unreadable.foreign) {
            try EvidenceFile(reading: Array("{\"schema\": \"muster-report/1\"}\n".utf8))
        }
        #expect(throws: EvidenceFile.Unreadable.otherVersion("muster-evidence/2")) {
            try EvidenceFile(reading: Array("{\"format\":\"muster-evidence/2\"}\n".utf8))
        }
    }
}
