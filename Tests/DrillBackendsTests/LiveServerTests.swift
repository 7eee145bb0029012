import DrillBackends
import DrillModel
import Foundation
import Testing

/// The same against servers as they come from Debian, where `MUSTER_LIVE=1` asks for it.
@Suite(
    .enabled(
        if: ProcessInfo.processInfo.environment["MUSTER_LIVE"] == "1",
        "MUSTER_LIVE=1 runs real servers (prometheus, prometheus-alertmanager)"),
    .timeLimit(.minutes(10)))
struct LiveServerTests {
    @Test func prometheusKeepsTheContract() async throws {
        try await RealServers.prometheus(rules: "") { await QueryContract.check(at: $0) }
    }

    @Test func anAlertOfPrometheusIsHeardOf() async throws {
        let rule = """
            groups:
            - name: test
              rules:
              - {alert: Always, expr: vector(1), labels: {severity: warning}, annotations: {summary: it is so}}
            """
        try await RealServers.prometheus(rules: rule) { url in
            let told = await Self.firstAlerts(AlertSource(origin: .prometheus), prometheus: url)
            #expect(
                told == [
                    .alertFired(Alert(name: "Always", severity: .ticket, summary: "it is so"))
                ])
        }
    }

    @Test func anAlertOfAlertmanagerIsHeardOf() async throws {
        try await RealServers.alertmanager { url in
            let sent = await Ran(
                """
                curl -s -f -H 'Content-Type: application/json' \(url)/api/v2/alerts -d '[{"labels": \
                {"alertname": "Down", "team": "shop"}, "annotations": {"summary": "down"}}]'
                """)
            #expect(sent.result.succeeded, "\(sent.text)")
            let source = AlertSource(
                origin: .alertmanager(url: url, HTTPAccess()), matching: ["team": "shop"])
            let told = await Self.firstAlerts(source, prometheus: url)
            #expect(
                told == [.alertFired(Alert(name: "Down", severity: .page, summary: "down"))])
        }
    }

    @Test func aSampleThatIsTooOldIsNoValue() async throws {
        let metrics = "old_metric 7"
        try await RealServers.prometheus(rules: "", metrics: metrics) { url in
            let probe = Probe.query("old_metric")
            let seen = await Looks.of([probe], prometheus: url, staleAfter: .minutes(5))
            guard case .value(7, let age)? = seen.first else {
                return #expect(Bool(false), "\(seen)")
            }
            // Its sample was taken two minutes ago, within the server's own 5 min.
            #expect(age >= .minutes(2) && age < .minutes(4))
            let bounded = await Looks.of([probe], prometheus: url)
            #expect(
                bounded.first?.reason?.hasPrefix("the last sample is 2 min") == true, "\(bounded)")
        }
    }

    private static func firstAlerts(
        _ source: AlertSource, prometheus url: String
    ) async -> [BackendNotice] {
        let exercise = LiveExercise(
            LiveEnvironment(name: "test", prometheus: PrometheusSource(url: url), alerts: source))
        _ = exercise.advance(milliseconds: 0)
        var told: [BackendNotice] = []
        // A rule is evaluated every second.
        for _ in 0..<20 where told.isEmpty {
            await exercise.looks(1)
            told = exercise.advance(milliseconds: 0).map(\.notice)
            if told.isEmpty {
                _ = await Ran("sleep 0.5")
                told = exercise.advance(milliseconds: 5000).map(\.notice)
            }
        }
        await exercise.end()
        return told
    }
}
