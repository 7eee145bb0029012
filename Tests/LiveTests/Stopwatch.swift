import Foundation
import Testing

/// An outage as the writer of a lab has seen it.
struct Stopwatch {
    /// From the first write that failed to the first acknowledged one after which none failed.
    var outageSeconds: Double
    var failed: Int

    init(json: String) throws {
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
        let fields = try #require(object as? [String: Any])
        outageSeconds = try #require(fields["outage_seconds"] as? Double, "still out: \(json)")
        failed = try #require(fields["failed"] as? Int)
    }
}
