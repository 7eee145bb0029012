import CustomDump
import DrillEngine
import DrillJournal
import DrillModel
import Testing

@Suite("What was done to a chain is found at its place")
struct ChainBreakTests {
    private static let session = "20261121-013000-test"

    /// Six events that follow from each other.
    private let events: [SealedEvent] = {
        var link = HashChain.origin(of: session)
        return (1...6).map { number in
            let body = Array(#"{"event":{"heartbeat":{}},"time":\#(number * 5000)}"#.utf8)
            link = HashChain.link(link, wall: Int64(number), body: body)
            return SealedEvent(sequence: number, wall: Int64(number), body: body, hash: link)
        }
    }()

    private func expectBreaks(
        _ expected: [ChainBreak], after change: (inout [SealedEvent]) -> Void,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        var changed = events
        change(&changed)
        #expect(
            HashChain.breaks(in: changed, of: Self.session) == expected,
            sourceLocation: sourceLocation)
    }

    @Test func whatWasWrittenHasNone() {
        expectBreaks([]) { _ in }
    }

    @Test(arguments: 0..<6)
    func oneChangeIsToldOnce(_ index: Int) {
        let expected = [ChainBreak(sequence: index + 1, kind: .unlinked)]
        expectBreaks(expected) { $0[index].body[2] ^= 1 }
        expectBreaks(expected) { $0[index].wall += 1 }
        expectBreaks(expected) { $0[index].hash[31] ^= 0x80 }
    }

    @Test(arguments: 0..<5)
    func aDroppedEventIsMissing(_ index: Int) {
        expectBreaks([ChainBreak(sequence: index + 1, kind: .missing(through: index + 1))]) {
            $0.remove(at: index)
        }
    }

    @Test func droppedEventsAreMissingTogether() {
        expectBreaks([ChainBreak(sequence: 2, kind: .missing(through: 4))]) {
            $0.removeSubrange(1..<4)
        }
    }

    @Test(arguments: 0..<5)
    func anEventThatWasDroppedAndCountedOverBreaksTheLink(_ index: Int) {
        guard index < 5 else { return }
        expectBreaks([ChainBreak(sequence: index + 1, kind: .unlinked)]) {
            $0.remove(at: index)
            for later in index..<$0.count { $0[later].sequence -= 1 }
        }
    }

    @Test(arguments: 0..<5)
    func twoThatChangedPlacesAreMisplaced(_ index: Int) {
        let kind = ChainBreak.Kind.misplaced(instead: index + 2)
        expectBreaks([ChainBreak(sequence: index + 1, kind: kind)]) {
            $0.swapAt(index, index + 1)
        }
    }

    @Test(arguments: 0..<6)
    func anEventThatStandsThereTwiceIsRepeated(_ index: Int) {
        expectBreaks([ChainBreak(sequence: index + 1, kind: .repeated)]) {
            $0.insert($0[index], at: index)
        }
    }

    @Test func anInsertedEventWithALinkOfItsOwnIsFoundAtTheNext() {
        expectBreaks([ChainBreak(sequence: 4, kind: .unlinked)]) {
            let body = Array("{}".utf8)
            let link = HashChain.link($0[1].hash, wall: 2, body: body)
            for later in 2..<6 { $0[later].sequence += 1 }
            $0.insert(SealedEvent(sequence: 3, wall: 2, body: body, hash: link), at: 2)
        }
    }

    @Test func anotherSessionHasAnotherOrigin() {
        #expect(
            HashChain.breaks(in: events, of: "another")
                == [ChainBreak(sequence: 1, kind: .unlinked)])
    }
}
