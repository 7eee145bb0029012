import DrillBackends
import DrillModel
import Foundation
import Testing

/// Servers from Debian on free ports of the loopback interface.
enum RealServers {
    /// Runs a Prometheus for the time of a test.
    ///
    /// - Parameters:
    ///   - rules: a file of alerting rules.
    ///   - metrics: lines of metrics that were scraped two minutes ago, and never since.
    ///   - body: what is done with its address.
    /// - Throws: what `body` throws.
    static func prometheus(
        rules: String, metrics: String? = nil, _ body: (String) async throws -> Void
    ) async throws {
        let past =
            metrics == nil ? ":" : "promtool tsdb create-blocks-from openmetrics old data >&2"
        let lines = metrics.map {
            "echo '# TYPE old_metric gauge'; echo \"\($0) $(( $(date +%s) - 120 ))\"; echo '# EOF'"
        }
        try await serve(
            """
            cat > rules.yml <<'END'
            \(rules)
            END
            printf 'global: {evaluation_interval: 1s}\nrule_files: [rules.yml]\n' > config.yml
            { \(lines ?? ":"); } > old
            \(past)
            exec prometheus --config.file=config.yml --storage.tsdb.path=data \
              --web.listen-address=127.0.0.1:$PORT
            """, "-/ready", body)
    }

    /// Runs an Alertmanager for the time of a test.
    static func alertmanager(_ body: (String) async throws -> Void) async throws {
        try await serve(
            """
            printf 'route: {receiver: none}\nreceivers: [{name: none}]\n' > config.yml
            exec prometheus-alertmanager --config.file=config.yml --storage.path=data \
              --cluster.listen-address= --web.listen-address=127.0.0.1:$PORT
            """, "-/ready", body)
    }

    private static func serve(
        _ script: String, _ page: String, _ body: (String) async throws -> Void
    ) async throws {
        let made = await Ran(
            """
            mktemp -d
            python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
            """)
        let words = made.text.split(separator: "\n").map(String.init)
        try #require(words.count == 2)
        let server = Service("PORT=\(words[1])\n" + script, in: words[0])
        let url = "http://127.0.0.1:\(words[1])"
        let ready = await Ran(
            "for i in $(seq 300); do curl -s -f \(url)/\(page) && exit; sleep 0.1; done; exit 1")
        #expect(ready.result.succeeded, "\(server.printed.text)")
        if ready.result.succeeded { try await body(url) }
        await server.end()
        _ = await Ran("rm -rf \(words[0])")
    }
}
