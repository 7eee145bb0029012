import Foundation
import SystemPackage

/// A file for the output of a program, gone with its owner.
final class ScratchFile {
    private let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let descriptor: FileDescriptor

    init() throws {
        descriptor = try FileDescriptor.open(
            FilePath(url.path), .writeOnly, options: [.create, .exclusiveCreate],
            permissions: .ownerReadWrite)
    }

    deinit {
        try? descriptor.close()
        try? FileManager.default.removeItem(at: url)
    }

    func text() throws -> String {
        String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }
}
