import CustomDump
import DrillContent
import DrillEngine
import DrillJournal
import DrillModel
import DrillRuntime
import Testing

/// How drills stand against their cadence.
@Suite("The catalogue")
struct CatalogTests {
    private static let day: Int64 = 86_400_000

    private func header(
        _ drill: String, endedOn day: Int64?, _ outcome: Outcome = .met
    ) -> SessionHeader {
        SessionHeader(
            id: "\(drill)-\(day ?? 0)", drill: drill, title: drill, operator: "Rosa",
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

    @Test func everyShippedDrillSaysHowOftenItIsRehearsedAndWhatItIsAbout() {
        #expect(!Self.shipped.isEmpty)
        for row in Self.shipped {
            #expect((30...366).contains(row.cadenceDays ?? 0), "\(row.path)")
            #expect(row.summary?.isEmpty == false, "\(row.path)")
            #expect(row.system?.isEmpty == false, "\(row.path)")
        }
    }
}
