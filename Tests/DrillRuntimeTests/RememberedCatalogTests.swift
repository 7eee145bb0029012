import DrillContent
import DrillRuntime
import Foundation
import Testing

@Suite("The remembered library")
final class RememberedCatalogTests {
    private let folder = NSTemporaryDirectory() + "catalog-\(UUID().uuidString)"
    private var memory: String { folder + "/catalog" }
    private var drill: String { folder + "/Drills/region-failover-warm-standby.yaml" }
    private var runbook: String { folder + "/Runbooks/region-failover.md" }
    private var library: DrillLibrary { DrillLibrary(files: DiskFiles(), roots: [folder]) }

    init() throws {
        for path in [
            "Drills/region-failover-warm-standby.yaml", "Drills/Systems/two-region-shop.yaml",
            "Runbooks/region-failover.md",
        ] {
            let target = URL(filePath: "\(folder)/\(path)")
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: URL(filePath: "\(ShippedDrill.root)/\(path)"), to: target)
        }
        RememberedCatalog(library).write(to: memory)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    private func isForgotten(by library: DrillLibrary) -> Bool {
        RememberedCatalog(file: memory, of: library) == nil
    }

    @Test func isWhatReadingEverythingFinds() throws {
        let remembered = try #require(RememberedCatalog(file: memory, of: library))
        let catalog = Catalog(library: library)
        #expect(remembered.drills == catalog.drills())
        #expect(remembered.runbooks == catalog.runbooks())
        #expect(remembered.drills.map(\.id) == ["region-failover-warm-standby"])
    }

    @Test(arguments: [
        "Drills/region-failover-warm-standby.yaml", "Drills/Systems/two-region-shop.yaml",
        "Runbooks/region-failover.md",
    ])
    func isForgottenWhenAFileChanges(path: String) throws {
        let file = try FileHandle(forWritingTo: URL(filePath: "\(folder)/\(path)"))
        try file.seekToEnd()
        try file.write(contentsOf: Data("\n".utf8))
        try file.close()
        #expect(isForgotten(by: library))
    }

    @Test func isForgottenWhenAFileComesOrGoes() throws {
        try FileManager.default.createDirectory(
            atPath: folder + "/Runbooks/more", withIntermediateDirectories: true)
        #expect(isForgotten(by: library))
        RememberedCatalog(library).write(to: memory)
        #expect(!isForgotten(by: library))
        try FileManager.default.copyItem(atPath: runbook, toPath: folder + "/Runbooks/more/new.md")
        #expect(isForgotten(by: library))
        RememberedCatalog(library).write(to: memory)
        try FileManager.default.removeItem(atPath: drill)
        #expect(isForgotten(by: library))
    }

    @Test func isNotTakenForAnotherLibrary() {
        let other = DrillLibrary(files: DiskFiles(), roots: [folder, ShippedDrill.root])
        #expect(isForgotten(by: other))
        RememberedCatalog(other).write(to: memory)
        #expect(isForgotten(by: library))
    }

    @Test(arguments: ["", "{", "\u{1e}", "roots\u{1f}seen\u{1f}\u{1e}what\u{1f}\u{1e}"])
    func isReadAnewWhenTheFileIsDamaged(text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: memory))
        #expect(isForgotten(by: library))
    }

    /// A write that a full disk cut off ends anywhere.
    @Test func isReadAnewWhereverTheFileIsCutOff() throws {
        let whole = try Data(contentsOf: URL(filePath: memory))
        for length in stride(from: 0, to: whole.count, by: 97) {
            try whole.prefix(length).write(to: URL(filePath: memory))
            let remembered = RememberedCatalog(file: memory, of: library)
            #expect(remembered == nil || remembered?.drills.isEmpty == true, "\(length) bytes")
        }
    }

    /// Lines, quotation marks and absent values come back as they were.
    @Test func isWhatReadingEverythingShippedFinds() throws {
        let shipped = DrillLibrary(files: DiskFiles(), roots: [ShippedDrill.root])
        RememberedCatalog(shipped).write(to: memory)
        let remembered = try #require(RememberedCatalog(file: memory, of: shipped))
        let catalog = Catalog(library: shipped)
        #expect(remembered.drills == catalog.drills())
        #expect(remembered.runbooks == catalog.runbooks())
    }
}
