package import DrillEngine
import DrillModel
import FoundationEssentials
import GRDB

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The event store in one SQLite database: write-ahead log, every commit synchronised to disk.
///
/// But for heartbeats, which show nothing: the next commit takes them to the disk, as a drill in which
/// nothing happens would otherwise wait for the disk twelve times a minute. What a power cut loses
/// without them is time in which nothing happened, at most until the last scrape.
package final class SQLiteEventStore: EventStore {
    private let queue: DatabaseQueue
    private let path: String

    /// Opens the database, and creates it where there is none.
    ///
    /// One that nobody may write is opened for reading: an archive is looked at, and stays as it is.
    package init(path: String) throws(JournalError) {
        self.path = path
        do {
            queue =
                unsafe access(path, F_OK) == 0 && access(path, W_OK) != 0
                ? try Self.openArchive(path) : try Self.open(path)
        } catch let problem as JournalError {
            throw problem
        } catch {
            throw .cannotOpen(path: path, reason: Self.reason(error))
        }
    }

    /// Opens a database that cannot change: nothing is written beside it, not even a lock.
    private static func openArchive(_ path: String) throws -> DatabaseQueue {
        let unmerged = (try? FileManager.default.attributesOfItem(atPath: "\(path)-wal"))?[.size]
        guard unmerged as? Int ?? 0 == 0 else {
            throw JournalError.cannotOpen(
                path: path,
                reason: "it is read-only, and its last events stand in \(path)-wal; copy both to "
                    + "where they can be written")
        }
        var configuration = Configuration()
        configuration.label = "journal"
        configuration.readonly = true
        let name = URL(filePath: path).absoluteString
        let queue = try DatabaseQueue(path: "\(name)?immutable=1", configuration: configuration)
        guard try queue.read(migrator.hasCompletedMigrations) else {
            throw JournalError.cannotOpen(
                path: path,
                reason: "it is read-only and of an older version; copy it to where it can be "
                    + "written")
        }
        return queue
    }

    private static func open(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.label = "journal"
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            // Of a new journal: a page holds several wide samples, where 4096 bytes hold less than one.
            try database.execute(sql: "PRAGMA page_size = 16384")
            // Asked for here: GRDB's journalMode writes to the disk at every opening and, after this
            // closure, sets `synchronous` to NORMAL, with which a power cut takes commits along.
            let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
            guard mode == "wal" else {
                throw JournalError.cannotOpen(
                    path: path, reason: "no write-ahead log can be kept beside it")
            }
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try migrator.migrate(queue)
        return queue
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.execute(
                sql: """
                    CREATE TABLE session (
                        id TEXT NOT NULL PRIMARY KEY,
                        drill TEXT NOT NULL,
                        title TEXT NOT NULL,
                        operator TEXT NOT NULL,
                        started_at INTEGER NOT NULL,
                        outcome TEXT,
                        recovery_ms INTEGER,
                        ended_at INTEGER
                    ) STRICT;
                    CREATE TABLE event (
                        session TEXT NOT NULL REFERENCES session (id),
                        sequence INTEGER NOT NULL,
                        wall INTEGER NOT NULL,
                        body BLOB NOT NULL,
                        hash BLOB NOT NULL,
                        PRIMARY KEY (session, sequence)
                    ) STRICT, WITHOUT ROWID;
                    """)
        }
        // The first event of a session says what it is exercised on. One that is damaged stays without,
        // so that the journal opens and the others are read.
        migrator.registerMigration("2") { database in
            try database.execute(
                sql: """
                    ALTER TABLE session ADD COLUMN backend TEXT;
                    UPDATE session SET backend = (
                        SELECT json_extract(text, '$.event.sessionStarted._0.backend')
                        FROM (
                            SELECT CAST(body AS TEXT) AS text FROM event
                            WHERE event.session = session.id AND sequence = 1
                        ) WHERE json_valid(text)
                    );
                    """)
        }
        return migrator
    }

    package func create(
        _ session: SessionHeader, with events: [TimedEvent]
    ) throws(JournalError) {
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO session (id, drill, title, operator, started_at, backend)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    session.id, session.drill, session.title, session.operator, session.startedAt,
                    session.backend?.rawValue,
                ])
            try Self.insert(
                events, of: session.id, after: 0, HashChain.origin(of: session.id),
                wall: session.startedAt, in: database)
        }
    }

    package func append(
        _ events: [TimedEvent], to session: String, after count: Int, wall: Int64,
        summary: SessionSummary?
    ) throws(JournalError) {
        let isHeartbeat = summary == nil && events.allSatisfy { $0.event == .heartbeat }
        let found = try write(synchronously: !isHeartbeat) { database -> Int in
            let last = try Row.fetchOne(
                database,
                sql: """
                    SELECT sequence, hash FROM event WHERE session = ?
                    ORDER BY sequence DESC LIMIT 1
                    """,
                arguments: [session])
            let found: Int = last?["sequence"] ?? 0
            guard found == count else { return found }
            let link = last.map { Array($0["hash"] as Data) } ?? HashChain.origin(of: session)
            try Self.insert(events, of: session, after: count, link, wall: wall, in: database)
            if let summary { try Self.set(summary, of: session, in: database) }
            return found
        }
        guard found == count else {
            throw .conflict(session: session, expected: count, found: found)
        }
    }

    private static func insert(
        _ events: [TimedEvent], of session: String, after count: Int, _ previous: [UInt8],
        wall: Int64, in database: Database
    ) throws {
        var link = previous
        for (offset, event) in events.enumerated() {
            let body = try EventCoding.encode(event)
            link = HashChain.link(link, wall: wall, body: body)
            try database.execute(
                sql: "INSERT INTO event VALUES (?, ?, ?, ?, ?)",
                arguments: [session, count + offset + 1, wall, Data(body), Data(link)])
        }
    }

    private static func set(
        _ summary: SessionSummary, of session: String, in database: Database
    ) throws {
        try database.execute(
            sql: "UPDATE session SET outcome = ?, recovery_ms = ?, ended_at = ? WHERE id = ?",
            arguments: [
                summary.outcome.rawValue, summary.recoveryMilliseconds, summary.endedAt, session,
            ])
    }

    package func sealedEvents(of session: String) throws(JournalError) -> [SealedEvent] {
        let events = try read { database -> [SealedEvent]? in
            guard
                try Bool.fetchOne(
                    database, sql: "SELECT 1 FROM session WHERE id = ?", arguments: [session])
                    != nil
            else { return nil }
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT sequence, wall, body, hash FROM event WHERE session = ?
                    ORDER BY sequence
                    """,
                arguments: [session])
            return try Array(rows.map(Self.sealed))
        }
        guard let events else { throw .unknownSession(session) }
        return events
    }

    private static func sealed(_ row: Row) -> SealedEvent {
        let body: BlobColumn? = row[2]
        let hash: BlobColumn? = row[3]
        return SealedEvent(
            sequence: row[0], wall: row[1], body: body?.bytes ?? [], hash: hash?.bytes ?? [])
    }

    package func eventCount(of session: String) throws(JournalError) -> Int {
        try read { database in
            try Int.fetchOne(
                database, sql: "SELECT max(sequence) FROM event WHERE session = ?",
                arguments: [session]) ?? 0
        }
    }

    package func sessions() throws(JournalError) -> [SessionHeader] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM session ORDER BY started_at DESC, id DESC")
        }.map(Self.header)
    }

    private static func header(_ row: Row) -> SessionHeader {
        let outcome = (row["outcome"] as String?).flatMap(Outcome.init)
        return SessionHeader(
            id: row["id"],
            drill: row["drill"],
            title: row["title"],
            operator: row["operator"],
            backend: (row["backend"] as String?).flatMap(BackendKind.init),
            startedAt: row["started_at"],
            summary: outcome.map {
                SessionSummary(
                    outcome: $0, recoveryMilliseconds: row["recovery_ms"],
                    endedAt: row["ended_at"] ?? 0)
            })
    }

    package func header(of session: String) throws(JournalError) -> SessionHeader? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM session WHERE id = ?", arguments: [session])
        }.map(Self.header)
    }

    private func write<Value>(
        synchronously isSynchronous: Bool = true, _ body: (Database) throws -> Value
    ) throws(JournalError) -> Value {
        do {
            // Not within the transaction, where it would have no effect.
            try queue.writeWithoutTransaction { database in
                try database.execute(
                    sql: "PRAGMA synchronous = \(isSynchronous ? "FULL" : "NORMAL")")
            }
            return try queue.write(body)
        } catch {
            throw .cannotWrite(path: path, reason: Self.reason(error))
        }
    }

    private func read<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
        do {
            return try queue.read(body)
        } catch {
            throw .cannotRead(path: path, reason: Self.reason(error))
        }
    }

    private static func reason(_ error: any Error) -> String {
        guard let error = error as? DatabaseError else { return "\(error)" }
        switch error.resultCode {
        case .SQLITE_FULL: return "the disk is full"
        case .SQLITE_READONLY: return "it is read-only"
        case .SQLITE_NOTADB: return "it is not an SQLite database"
        case .SQLITE_CORRUPT: return "it is damaged"
        default: return error.message ?? "\(error.resultCode)"
        }
    }
}
