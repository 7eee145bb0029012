import DrillContent
import Foundation
import Testing

/// The same contract over every kind of files.
struct ContentFilesTests {
    private static let texts = ["a.yaml": "id: a\n", "below/b.md": "# B\n"]

    private func check(_ files: any ContentFiles, in folder: String) {
        #expect(files.bytes(at: folder + "/a.yaml") == Array("id: a\n".utf8))
        #expect(files.bytes(at: folder + "/none") == nil)
        #expect(files.bytes(at: folder + "/below") == nil)
        #expect(files.list(folder) == [folder + "/a.yaml", folder + "/below/b.md"])
        #expect(files.list(folder + "/none") == nil)
    }

    @Test func inMemory() {
        check(
            MemoryFiles(
                Dictionary(uniqueKeysWithValues: Self.texts.map { ("folder/" + $0, $1) })),
            in: "folder")
    }

    @Test func onDisk() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "content-files-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in Self.texts {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        check(DiskFiles(), in: folder.path)
    }
}
