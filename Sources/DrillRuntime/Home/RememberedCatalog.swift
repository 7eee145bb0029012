import DrillContent
import FoundationEssentials

/// What there is to run and to read, remembered from the last time that it was looked at.
///
/// Loading every drill with its runbook and its system takes longer than anybody waits for a screen.
/// What was found holds while every file that was looked at, the program too, is what it was.
package struct RememberedCatalog {
    package internal(set) var drills: [DrillRow] = []
    package internal(set) var runbooks: [FoundRunbook] = []
    var roots: [String] = []
    var seen: [String: FileStamp?] = [:]

    /// Looks through the library.
    package init(_ library: DrillLibrary) {
        let files = NotedFiles()
        files.note(Self.program)
        let catalog = Catalog(
            library: DrillLibrary(files: files, roots: library.roots), files: files)
        drills = catalog.drills()
        runbooks = catalog.runbooks()
        roots = library.roots
        seen = files.seen
    }

    /// The program itself, which reads things as it does.
    static let program = "/proc/self/exe"

    /// The catalog as a file has it; `nil` when there is none or something has changed since.
    package init?(file: String, of library: DrillLibrary) {
        guard let data = FileManager.default.contents(atPath: file),
            let found = try? RememberedCatalog(TextRows.read([UInt8](data))),
            found.roots == library.roots,
            found.seen.allSatisfy({ FileStamp(path: $0.key) == $0.value })
        else { return nil }
        self = found
    }

    /// Keeps the catalog for the next time; where that cannot be, the next time takes longer.
    package func write(to file: String) {
        let rows = rows
        guard rows.isWhole else { return }
        try? Data(rows.bytes).write(to: URL(filePath: file), options: .atomic)
    }
}
