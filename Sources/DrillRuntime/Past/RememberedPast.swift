import DrillHistory
import FoundationEssentials

/// What sessions tell, remembered from the last time that they were read.
///
/// A session is read again when it has other events than then, as its debrief may go on; and all of
/// them are when the program is another one, which may read them otherwise.
struct RememberedPast: Codable {
    private struct Entry: Codable {
        var events: Int
        var session: PastSession
    }

    private let program: FileStamp?
    private var entries: [String: Entry] = [:]
    private var hasChanged = false

    private enum CodingKeys: String, CodingKey {
        case program, entries
    }

    init() {
        program = FileStamp(path: RememberedCatalog.program)
    }

    /// What a file has; nothing where there is none, or another program wrote it.
    init(file: String) {
        self.init()
        guard let data = FileManager.default.contents(atPath: file),
            let found = try? JSONDecoder().decode(RememberedPast.self, from: data),
            found.program == program
        else { return }
        entries = found.entries
    }

    /// A session that had so many events; `nil` where it has to be read.
    func session(_ id: String, events: Int) -> PastSession? {
        entries[id].flatMap { $0.events == events ? $0.session : nil }
    }

    mutating func keep(_ session: PastSession, events: Int) {
        entries[session.id] = Entry(events: events, session: session)
        hasChanged = true
    }

    /// Keeps it for the next time; where that cannot be, the next time takes longer.
    func write(to file: String) {
        guard hasChanged, let data = try? JSONEncoder().encode(self) else { return }
        try? data.write(to: URL(filePath: file), options: .atomic)
    }
}
