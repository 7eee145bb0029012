import FoundationEssentials

/// The 32 bytes of an Ed25519 key in a PEM file (RFC 7468, RFC 8410).
enum PEMKey {
    /// Why a text is no such key.
    struct Unreadable: Error, Hashable, CustomStringConvertible {
        var description: String
    }

    /// PKCS#8: version 0, the algorithm 1.3.101.112, and the key in an octet string of its own.
    private static let privatePrefix: [UInt8] = [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04,
        0x20,
    ]
    /// SubjectPublicKeyInfo: the algorithm 1.3.101.112, and the key as a bit string.
    private static let publicPrefix: [UInt8] = [
        0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
    ]

    static func privateKey(_ text: String) throws(Unreadable) -> [UInt8] {
        guard let key = key(in: text, label: "PRIVATE KEY", after: privatePrefix) else {
            throw Unreadable(
                description: "it is no Ed25519 private key in PEM (PKCS#8, not encrypted), as "
                    + "`openssl genpkey -algorithm ed25519` writes one")
        }
        return key
    }

    static func publicKey(_ text: String) throws(Unreadable) -> [UInt8] {
        guard let key = key(in: text, label: "PUBLIC KEY", after: publicPrefix) else {
            throw Unreadable(
                description: "it is no Ed25519 public key in PEM, as `openssl pkey -pubout` writes "
                    + "one")
        }
        return key
    }

    private static func key(
        in text: String, label: String, after prefix: [UInt8]
    ) -> [UInt8]? {
        let lines = text.split(whereSeparator: \.isNewline).map { $0.filter { !$0.isWhitespace } }
        let mark = label.filter { !$0.isWhitespace }
        guard let begin = lines.firstIndex(of: "-----BEGIN\(mark)-----"),
            let end = lines[begin...].firstIndex(of: "-----END\(mark)-----"),
            let der = Data(base64Encoded: lines[(begin + 1)..<end].joined()),
            der.count == prefix.count + 32, der.starts(with: prefix)
        else { return nil }
        return Array(der.dropFirst(prefix.count))
    }
}
