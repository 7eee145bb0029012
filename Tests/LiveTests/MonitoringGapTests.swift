import Foundation
import Testing

/// What a drill makes of it when its monitoring is away for a while.
@Suite(.serialized, .enabled(if: Live.isWanted, Live.why), .timeLimit(.minutes(10)))
struct MonitoringGapTests {
    private static let gap = 30.0

    /// Prometheus stops just when orders are written again: nobody can see that for half a minute.
    @Test func nothingRecoversWhileNobodyCanSee() async throws {
        try await Lab.with(.postgres) { lab in
            let drill = LiveRun(on: lab)
            let report = try await drill.report {
                try await lab.wait(for: "orders that are written again") { try await lab.isBack }
                try lab.signal(SIGSTOP, "prometheus")
                defer { try? lab.signal(SIGCONT, "prometheus") }
                try await Task.sleep(for: .seconds(Self.gap))
            }
            let outage = try #require(await lab.stopwatch().outageSeconds)
            let recovery = try #require(report.recoverySeconds, "\(report)")
            #expect(recovery > outage + Self.gap - Live.scrapeInterval, "\(report)")
            let lost = try await lab.lostWrites().count
            #expect(report.lostWrites == lost)
            // It is told after a few looks in vain.
            let silence = report.silences.first { $0.source == "Prometheus" && $0.seconds > 20 }
            #expect(silence != nil, "\(report)")
            let text = try await drill.lastReport("markdown")
            #expect(text.contains("Prometheus"), "\(text)")
        }
    }
}
