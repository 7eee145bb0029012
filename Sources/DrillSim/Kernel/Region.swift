/// A region of the system and how much of it the world can reach.
struct Region: Sendable {
    let id: String
    /// The region's network is gone; what runs in it does not know.
    var isLost = false
    /// The zones of the region that are gone, with what runs in them.
    var lostZones: [String] = []
    /// The share of clients for whom a lost region is back for a while.
    var flapShare = 0.0
    /// The instant at which the flapping ends.
    var flapEnds: Int64 = 0
    /// The instant until which nothing can be changed in it.
    var controlPlaneLostUntil: Int64 = -1

    /// The share of clients who reach the region, from 0 to 1.
    var reach: Double { isLost ? flapShare : 1 }
}
