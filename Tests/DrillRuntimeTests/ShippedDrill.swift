import DrillContent
import DrillModel
import FoundationEssentials
import Testing

/// The drills that come with Muster, loaded from the checkout.
enum ShippedDrill {
    static let names = ["region-failover-warm-standby", "credential-compromise"]

    static func load(_ name: String) throws -> Drill {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = root.appending(path: "Drills/\(name).yaml").path
        let loaded = DrillLoader(files: DiskFiles()).load(path)
        return try #require(loaded.value, "\(loaded.diagnostics)")
    }
}

/// Runs a test in a new folder that is removed afterwards.
func withTemporaryFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "muster-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
}
