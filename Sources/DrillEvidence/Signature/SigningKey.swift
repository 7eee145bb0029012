import Crypto
import FoundationEssentials

/// An Ed25519 private key (RFC 8032).
package struct SigningKey {
    private let key: Curve25519.Signing.PrivateKey

    /// Reads a key from the text of a PEM file.
    package init(pem: String) throws {
        key = try Curve25519.Signing.PrivateKey(
            rawRepresentation: try PEMKey.privateKey(pem))
    }

    /// Signs a text.
    package func sign(_ text: String) throws -> HeadSignature {
        HeadSignature(
            algorithm: VerifyingKey.algorithm,
            publicKey: key.publicKey.rawRepresentation.base64EncodedString(),
            value: try key.signature(for: Data(text.utf8)).base64EncodedString())
    }
}
