/// What came of checking the evidence of a session.
package struct Verification: Sendable {
    package var session: String
    /// How many events there are.
    package var events: Int
    /// The link of the last one, in hexadecimal.
    package var head: String
    package var checks: [EvidenceCheck]
    /// The figures that follow from the events; empty where they cannot be read.
    package var figures: [(path: String, value: JSONTree)]
    /// What no check can tell of this evidence.
    package var limits: [String]

    package var isVerified: Bool { checks.allSatisfy { $0.result != .failed } }

    package var findings: [Discrepancy] { checks.flatMap(\.findings) }
}

extension Verification: Encodable {
    private enum CodingKeys: String, CodingKey {
        case schema, verified, session, events, head, checks, figures, limits
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("muster-verification/1", forKey: .schema)
        try container.encode(isVerified, forKey: .verified)
        try container.encode(session, forKey: .session)
        try container.encode(events, forKey: .events)
        try container.encode(head, forKey: .head)
        try container.encode(checks, forKey: .checks)
        try container.encode(
            Dictionary(uniqueKeysWithValues: figures.map { ($0.path, $0.value) }),
            forKey: .figures)
        try container.encode(limits, forKey: .limits)
    }
}
