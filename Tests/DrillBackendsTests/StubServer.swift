import DrillBackends
import DrillModel
import Foundation

/// A loopback server that answers as tests need it: `Tests/Support/StubServer/stub_server.py`.
struct StubServer {
    let port: Int

    var url: String { "http://127.0.0.1:\(port)" }

    /// Runs it for the time of a test.
    ///
    /// - Parameters:
    ///   - certificate: the files of its certificate and key, where it speaks TLS.
    ///   - body: what is done with it.
    /// - Throws: what `body` throws.
    static func run(
        certificate: [String] = [], _ body: (StubServer) async throws -> Void
    ) async throws {
        let script = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Support/StubServer/stub_server.py")
        let words = ["exec python3", script.path] + certificate
        let service = Service(words.joined(separator: " "))
        let port = await service.printed.line
        try await body(StubServer(port: Int(port) ?? 0))
        await service.end()
    }

    /// Changes what it answers from now on.
    func set(_ json: String) async {
        let value = json.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        _ = await Looks.of([.http(HTTPProbe(url: url + "/set?state=" + value))])
    }
}
