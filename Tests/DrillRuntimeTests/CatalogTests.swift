import CustomDump
import DrillContent
import DrillEngine
import DrillHistory
import DrillJournal
import DrillModel
import DrillRuntime
import Synchronization
import Testing

/// How drills stand against their cadence.
@Suite("The catalogue")
struct CatalogTests {
    private static let day: Int64 = 86_400_000

    private func header(
        _ drill: String, endedOn day: Int64?, _ outcome: Outcome = .met,
        on backend: BackendKind = .simulated, by name: String = "Rosa"
    ) -> SessionHeader {
        SessionHeader(
            id: "\(drill)-\(day ?? 0)", drill: drill, title: drill, operator: name,
            backend: backend,
            startedAt: (day ?? 0) * Self.day,
            summary: day.map {
                SessionSummary(
                    outcome: outcome, recoveryMilliseconds: nil, endedAt: $0 * Self.day)
            })
    }

    private static let shipped = Catalog(
        library: DrillLibrary(files: DiskFiles(), roots: [ShippedDrill.root])
    ).drills()

    private func row(_ id: String, cadenceDays: Double? = 90) throws -> DrillRow {
        var row = try #require(Self.shipped.first)
        row.id = id
        row.cadenceDays = cadenceDays
        return row
    }

    @Test func whatWasAbortedIsListedAndDoesNotPutTheNextOneOff() throws {
        let headers = [
            header("often", endedOn: nil), header("often", endedOn: 100, .aborted),
            header("often", endedOn: 50), header("late", endedOn: 5, .missed),
            header("left", endedOn: nil), header("free", endedOn: 1),
        ]
        let rows = try [row("often"), row("late"), row("left"), row("free", cadenceDays: nil)]
            .standing(among: headers, at: 107 * Self.day)
        expectNoDifference(rows.map(\.due), ["due in 33 d", "overdue 12 d", "never run", nil])
        expectNoDifference(rows.map(\.dueInDays), [33, -12, nil, nil])
        expectNoDifference(rows.map(\.sessions), [2, 1, 0, 1])
        expectNoDifference(rows.map(\.lastOutcome), ["aborted", "missed", nil, "met"])
    }

    @Test func whatTheProgramRanByItselfIsNoRehearsal() throws {
        let script = SessionInfo.scriptedOperator
        let headers = [
            header("script", endedOn: 100, by: script),
            header("both", endedOn: 100, by: script), header("both", endedOn: 50),
            header("left", endedOn: 100, by: script), header("left", endedOn: 50, .aborted),
        ]
        let rows = try [row("script"), row("both"), row("left")]
            .standing(among: headers, at: 107 * Self.day)
        expectNoDifference(rows.map(\.due), ["only scripted", "due in 33 d", "never finished"])
        expectNoDifference(rows.map(\.dueInDays), [nil, 33, nil])
        expectNoDifference(rows.map(\.sessions), [1, 2, 2])
        expectNoDifference(rows.map(\.attended), [0, 1, 1])
    }

    @Test func onARecordingADrillIsNotPerformed() throws {
        let headers = [
            header("watched", endedOn: 100, on: .recorded),
            header("both", endedOn: 100, on: .recorded), header("both", endedOn: 50, .missed),
            header("real", endedOn: 100, on: .live),
        ]
        let rows = try [row("watched"), row("both"), row("real")]
            .standing(among: headers, at: 107 * Self.day)
        expectNoDifference(rows.map(\.due), ["never run", "due in 33 d", "due in 83 d"])
        expectNoDifference(rows.map(\.sessions), [0, 1, 1])
        expectNoDifference(rows.map(\.lastOutcome), [nil, "missed", "met"])
    }

    @Test func theRecordOfOneDrillReadsNoOther() throws {
        let files = CountedFiles()
        let catalog = Catalog(
            library: DrillLibrary(files: DiskFiles(), roots: [ShippedDrill.root]), files: files)
        let sessions = Sessions(MemoryEventStore(), clock: ManualClock(wall: 107 * Self.day))
        let record = try #require(try sessions.records(of: ["zone-lost"], in: catalog).first)
        #expect(record.history.title == "Zone lost")
        #expect(record.due == "never run")
        let plans = Set(files.read.filter { FilePath.folder(of: $0).hasSuffix("Drills") })
        #expect(plans.map { FilePath.stem(of: $0) } == ["zone-lost"])
    }

    @Test func everyShippedDrillSaysHowOftenItIsRehearsedAndWhatItIsAbout() {
        #expect(!Self.shipped.isEmpty)
        for row in Self.shipped {
            #expect((30...366).contains(row.cadenceDays ?? 0), "\(row.path)")
            #expect(row.summary?.isEmpty == false, "\(row.path)")
            #expect(row.system?.isEmpty == false, "\(row.path)")
        }
    }
}

/// The files of the disk, with what was read of them.
private final class CountedFiles: ContentFiles {
    private let paths = Mutex<[String]>([])

    var read: [String] { paths.withLock(\.self) }

    func bytes(at path: String) -> [UInt8]? {
        paths.withLock { $0.append(path) }
        return DiskFiles().bytes(at: path)
    }

    func list(_ folder: String) -> [String]? { DiskFiles().list(folder) }
}
