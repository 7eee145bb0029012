/// A signature over the head of a chain, with the key that made it.
package struct HeadSignature: Hashable, Codable, Sendable {
    /// `ed25519`, the only one there is.
    package var algorithm: String
    /// The public key, 32 bytes in Base64.
    package var publicKey: String
    /// The signature, 64 bytes in Base64.
    package var value: String

    private enum CodingKeys: String, CodingKey {
        case algorithm, value
        case publicKey = "public_key"
    }
}

extension EvidenceHeader {
    /// What is signed: four lines that name the format, the session, the number of its events and its
    /// head.
    package var statement: String {
        "\(format)\n\(session.id)\n\(events)\n\(head)\n"
    }
}
