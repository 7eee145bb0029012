import Foundation
import Testing

/// Whether real servers may be started, and how exact a figure from them can be.
enum Live {
    static let isWanted = ProcessInfo.processInfo.environment["MUSTER_LIVE"] == "1"

    static let why: Comment = "starts real servers: make test-live (MUSTER_LIVE=1)"

    /// Between what happens and what a drill knows: half a second until the next scrape of the
    /// writer, as long until the next look, and a second for the clock of the drill.
    static let scrapeAndLook = 2.0
}
