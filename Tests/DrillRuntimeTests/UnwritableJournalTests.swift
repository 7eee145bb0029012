import DrillEngine
import DrillJournal
import DrillModel
import DrillRuntime
import Synchronization
import Testing

@Suite("A journal that cannot be written")
struct UnwritableJournalTests {
    /// A store in memory whose disk can be full.
    private final class FullDisk: EventStore {
        private let store = MemoryEventStore()
        private let full = Mutex(false)

        func setFull(_ isFull: Bool) { full.withLock { $0 = isFull } }

        func create(
            _ session: SessionHeader, with events: [TimedEvent]
        ) throws(JournalError) {
            try store.create(session, with: events)
        }

        func append(
            _ events: [TimedEvent], to session: String, after count: Int, wall: Int64,
            summary: SessionSummary?
        ) throws(JournalError) {
            if full.withLock({ $0 }) {
                throw .cannotWrite(path: "journal", reason: "the disk is full")
            }
            try store.append(events, to: session, after: count, wall: wall, summary: summary)
        }

        func sealedEvents(of session: String) throws(JournalError) -> [SealedEvent] {
            try store.sealedEvents(of: session)
        }

        func sessions() throws(JournalError) -> [SessionHeader] { try store.sessions() }

        func header(of session: String) throws(JournalError) -> SessionHeader? {
            try store.header(of: session)
        }
    }

    @Test func nothingGoesOnUntilThereIsRoomAndNothingIsLost() throws {
        let disk = FullDisk()
        let sessions = Sessions(disk, clock: ManualClock(wall: 0))
        let drill = try ShippedDrill.load("region-failover-warm-standby")
        let driver = try sessions.start(drill, operator: "Rosa", seed: 1)
        try driver.advance(to: .seconds(30))
        disk.setFull(true)
        let problem = JournalError.cannotWrite(path: "journal", reason: "the disk is full")
        #expect(throws: problem) { try driver.advance(to: .seconds(60)) }
        let reached = driver.now
        #expect(throws: problem) { try driver.advance(to: .seconds(90)) }
        #expect(throws: problem) { try driver.give(.note("is anybody there?")) }
        #expect(driver.now == reached)
        disk.setFull(false)
        try driver.give(.note("there is room again"))
        #expect(try sessions.read(driver.id).events == driver.events)
    }

    @Test func aSessionThatIsLeftThenIsLeftAsAfterACrash() throws {
        let disk = FullDisk()
        let sessions = Sessions(disk, clock: ManualClock(wall: 0))
        let drill = try ShippedDrill.load("region-failover-warm-standby")
        let driver = try sessions.start(drill, operator: "Rosa", seed: 1)
        try driver.advance(to: .seconds(33))
        let written = driver.events
        disk.setFull(true)
        driver.close()
        #expect(!driver.isSettled)
        #expect(try sessions.read(driver.id).events == written)
    }
}
