import DrillModel
import Foundation
import Testing

/// A certificate authority for one test, with a certificate for localhost.
final class OwnAuthority {
    let directory: String

    /// The certificate and the key of localhost.
    var files: [String] { [directory + "/localhost.pem", directory + "/localhost.key"] }

    init() async throws {
        directory =
            FileManager.default.temporaryDirectory
            .appending(path: "muster-ca-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true)
        let script = """
            openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 \
              -keyout ca.key -out ca.pem -subj /CN=muster-test
            openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
              -keyout localhost.key -out localhost.csr -subj /CN=localhost
            printf subjectAltName=DNS:localhost > names
            openssl x509 -req -days 2 -in localhost.csr -CA ca.pem -CAkey ca.key -CAcreateserial \
              -extfile names -out localhost.pem
            """
        let ran = await Ran(script, in: directory)
        try #require(ran.result.succeeded, "\(ran.text)")
    }

    deinit {
        try? FileManager.default.removeItem(atPath: directory)
    }
}
