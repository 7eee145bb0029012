import Foundation
import Testing

/// An outage as the writer of a lab has seen it.
struct Stopwatch {
    /// From the first write that failed to the one with which under 5 % of 25 have failed for good;
    /// `nil` where none failed or they still do.
    var outageSeconds: Double?

    init(json: String) throws {
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
        let fields = try #require(object as? [String: Any])
        outageSeconds = fields["outage_seconds"] as? Double
    }
}
