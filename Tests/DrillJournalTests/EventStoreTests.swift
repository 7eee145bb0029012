import DrillEngine
import DrillJournal
import DrillModel
import FoundationEssentials
import Testing

/// One contract for every store.
@Suite("Event stores")
struct EventStoreTests {
    enum Kind: CaseIterable {
        case memory, sqlite
    }

    private func withStore(_ kind: Kind, _ body: (any EventStore) throws -> Void) throws {
        switch kind {
        case .memory: try body(MemoryEventStore())
        case .sqlite:
            try withTemporaryFolder { try body(try SQLiteEventStore(path: "\($0)/journal.sqlite")) }
        }
    }

    private let header = SessionHeader(
        id: "20261121-013000-test", drill: "failover", title: "Failover", operator: "Rosa",
        backend: .simulated, startedAt: 1_795_224_600_000)
    private let events = [
        TimedEvent(time: .start, event: .heartbeat),
        TimedEvent(time: .seconds(3), event: .noteAdded(by: "Rosa", text: "“odd” / \u{1B}[31m")),
        TimedEvent(
            time: .seconds(15),
            event: .sampled(
                SampleSet(
                    takenAt: .seconds(15),
                    values: [MetricID(ComponentRef(region: "a", name: "db"), "lag"): 0.1]))),
    ]

    @Test(arguments: Kind.allCases)
    func whatWasAppendedIsRead(_ kind: Kind) throws {
        try withStore(kind) { store in
            try store.create(header, with: [])
            try store.append([events[0]], to: header.id, after: 0, wall: 10)
            try store.append(Array(events[1...]), to: header.id, after: 1, wall: 20)
            let sealed = try store.sealedEvents(of: header.id)
            #expect(EventReader.session(sealed).events == events)
            #expect(sealed.map(\.sequence) == [1, 2, 3])
            #expect(sealed.map(\.wall) == [10, 20, 20])
            #expect(HashChain.breaks(in: sealed, of: header.id).isEmpty)
        }
    }

    @Test(arguments: Kind.allCases)
    func aWriterThatIsBehindWritesNothing(_ kind: Kind) throws {
        try withStore(kind) { store in
            try store.create(header, with: [])
            try store.append([events[0]], to: header.id, after: 0, wall: 10)
            #expect(throws: JournalError.conflict(session: header.id, expected: 0, found: 1)) {
                try store.append(events, to: header.id, after: 0, wall: 20)
            }
            #expect(try store.sealedEvents(of: header.id).count == 1)
        }
    }

    @Test(arguments: Kind.allCases)
    func sessionsAreListedNewestFirstWithTheirEnd(_ kind: Kind) throws {
        try withStore(kind) { store in
            var later = header
            later.id = "20261121-020000-test"
            later.startedAt += 1_800_000
            try store.create(header, with: [])
            try store.create(later, with: [events[0]])
            let summary = SessionSummary(
                outcome: .met, recoveryMilliseconds: 660_000, endedAt: header.startedAt + 900_000)
            try store.append(
                [events[0]], to: header.id, after: 0, wall: 20, summary: summary)
            var ended = header
            ended.summary = summary
            #expect(try store.sessions() == [later, ended])
            #expect(try store.header(of: header.id) == ended)
            #expect(try store.header(of: "nobody") == nil)
        }
    }

    @Test(arguments: Kind.allCases)
    func anUnknownSessionIsSaidToBe(_ kind: Kind) throws {
        try withStore(kind) { store in
            #expect(throws: JournalError.unknownSession("nobody")) {
                try store.sealedEvents(of: "nobody")
            }
        }
    }

    @Test func equalEventsGiveEqualReplayDigestsWhateverTheWallClock() throws {
        let store = MemoryEventStore()
        var other = header
        other.id = "other"
        for (session, wall) in [(header, Int64(10)), (other, 99)] {
            try store.create(session, with: [])
            try store.append(events, to: session.id, after: 0, wall: wall)
        }
        let first = try store.sealedEvents(of: header.id)
        let second = try store.sealedEvents(of: other.id)
        #expect(
            HashChain.replayDigest(first.map(\.body)) == HashChain.replayDigest(second.map(\.body)))
        #expect(first.last?.hash != second.last?.hash)
    }

    @Test func aFileThatIsNoDatabaseIsSaidToBe() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/journal.sqlite"
            try Data(String(repeating: "no database ", count: 100).utf8)
                .write(to: URL(filePath: path))
            #expect(
                throws: JournalError.cannotOpen(path: path, reason: "it is not an SQLite database")
            ) {
                try SQLiteEventStore(path: path)
            }
        }
    }

    @Test func aSessionIsDrivenByOneProcessAtATime() throws {
        try withTemporaryFolder { folder in
            let lease = try SessionLease(session: "one", in: folder)
            #expect(throws: JournalError.inUse(session: "one")) {
                try SessionLease(session: "one", in: folder)
            }
            withExtendedLifetime(lease) {}
        }
    }
}

/// Runs a test in a new folder that is removed afterwards.
func withTemporaryFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "muster-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path())
}
