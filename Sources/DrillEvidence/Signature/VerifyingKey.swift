import Crypto
import FoundationEssentials

/// An Ed25519 public key (RFC 8032).
package struct VerifyingKey {
    static let algorithm = "ed25519"

    private let key: Curve25519.Signing.PublicKey

    /// Reads a key from the text of a PEM file.
    package init(pem: String) throws {
        key = try Curve25519.Signing.PublicKey(rawRepresentation: try PEMKey.publicKey(pem))
    }

    /// The key that a signature says it was made by; `nil` where that is none.
    init?(in signature: HeadSignature) {
        guard let bytes = Self.bytes(signature.publicKey),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
        else { return nil }
        self.key = key
    }

    /// The key in Base64, as a signature names it.
    var name: String { key.rawRepresentation.base64EncodedString() }

    /// Whether a signature is this key's over a text.
    func verifies(_ signature: HeadSignature, of text: String) -> Bool {
        guard signature.algorithm == Self.algorithm,
            let value = Self.bytes(signature.value)
        else { return false }
        return key.isValidSignature(value, for: Data(text.utf8))
    }

    /// The bytes of a Base64 text; `nil` where they would be written otherwise.
    private static func bytes(_ text: String) -> Data? {
        Data(base64Encoded: text).flatMap { $0.base64EncodedString() == text ? $0 : nil }
    }
}
