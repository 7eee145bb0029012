/// Something that the adversary does to the account.
package enum AdversaryMove: Hashable, Sendable {
    case assumeRole(WayIn)
    /// Lists buckets and users, and reads policies.
    case lookAround
    case makeKey
    case changeFunction
    /// Deletes what it left on the machine's disk.
    case cleanTraces
}
