import DrillRuntime
import FoundationEssentials

/// The rows of a list as JSON.
enum CatalogJSON {
    static func render(_ rows: [some Encodable]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(rows), as: UTF8.self)
    }
}
