import DrillContent
import DrillModel
import FoundationEssentials
import Testing

/// The drills that come with Muster, loaded from the checkout.
enum ShippedDrill {
    static let names = ["region-failover-warm-standby", "credential-compromise"]

    /// The checkout.
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    static func path(_ name: String) -> String { "\(root)/Drills/\(name).yaml" }

    static func load(_ name: String) throws -> Drill {
        let loaded = DrillLoader(files: DiskFiles()).load(path(name))
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
