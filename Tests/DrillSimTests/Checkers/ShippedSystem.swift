import DrillContent
import DrillModel
import Foundation
import Testing

/// The systems that come with Muster, loaded from the checkout.
enum ShippedSystem {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Drills/Systems")

    /// The names of the files, without their ending.
    static let names: [String] = (DiskFiles().list(folder.path) ?? [])
        .filter(ContentKind.isYaml).map(FilePath.stem).sorted()

    static func load(_ name: String) throws -> SystemDefinition {
        let path = folder.appending(path: name + ".yaml").path
        let bytes = try #require(DiskFiles().bytes(at: path))
        let source = SourceText(path: path, text: String(decoding: bytes, as: UTF8.self))
        let loaded = SystemLoader.load(source)
        return try #require(loaded.value, "\(loaded.diagnostics)")
    }
}
