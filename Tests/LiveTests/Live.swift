import Foundation
import Testing

/// Whether real servers may be started, and how exact a figure from them can be.
enum Live {
    static let isWanted = ProcessInfo.processInfo.environment["MUSTER_LIVE"] == "1"

    static let why: Comment = "starts real servers: make test-live (MUSTER_LIVE=1)"

    /// The labs' scrape interval in s, which is how exact an instant can be.
    ///
    /// The writer is scraped twice as often, and looked at as often again.
    static let scrapeInterval = 1.0
}
