import Foundation
import Testing

/// The figures of a report that a lab can be asked for, too.
struct LiveReport {
    var outcome: String
    var backend: String
    /// RTA: nothing where the drill has not recovered.
    var recoverySeconds: Double?
    /// RPA in writes and in seconds: nothing where it is unknown.
    var lostWrites: Int?
    var lostSeconds: Double?
    /// The ending of every step, by its name.
    var steps: [String: String]

    init(json: String) throws {
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
        let report = try #require(object as? [String: Any])
        let session = try #require(report["session"] as? [String: Any])
        let objectives = try #require(report["objectives"] as? [String: [String: Any]])
        outcome = try #require(report["outcome"] as? String)
        backend = try #require(session["backend"] as? String)
        recoverySeconds = objectives["rto"]?["actual_seconds"] as? Double
        lostWrites = objectives["rpo"]?["lost_writes"] as? Int
        lostSeconds = objectives["rpo"]?["actual_seconds"] as? Double
        let rows = report["steps"] as? [[String: Any]] ?? []
        steps = Dictionary(
            rows.compactMap { row in
                (row["id"] as? String).map { ($0, row["status"] as? String ?? "") }
            }, uniquingKeysWith: { $1 })
    }
}
