import DrillContent
import Synchronization

/// Files that note what is looked at, and in which state it was.
final class NotedFiles: ContentFiles {
    private let files: DiskFiles
    private let notes = Mutex<[String: FileStamp?]>([:])

    init(_ files: DiskFiles = DiskFiles()) {
        self.files = files
    }

    /// The state of every path that was looked at, before it was read; `nil` for what is not there.
    var seen: [String: FileStamp?] { notes.withLock { $0 } }

    func note(_ path: String) {
        notes.withLock { notes in
            if notes[path] == nil { notes.updateValue(FileStamp(path: path), forKey: path) }
        }
    }

    func bytes(at path: String) -> [UInt8]? {
        note(path)
        return files.bytes(at: path)
    }

    /// A folder changes when something is put into it, so every folder below counts as well.
    func list(_ folder: String) -> [String]? {
        note(folder)
        for below in files.folders(in: folder) { note(below) }
        return files.list(folder)
    }
}
