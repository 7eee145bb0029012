import Foundation
import Testing

/// Whole failovers on real servers, held against what their writer has seen.
@Suite(.serialized, .enabled(if: Live.isWanted, Live.why), .timeLimit(.minutes(10)))
struct FailoverTests {
    /// How replication is at the kill, and what that may cost.
    enum Replication: String, CaseIterable {
        case asynchronous, held, synchronous

        var options: [String] { self == .synchronous ? ["--synchronous"] : [] }

        func permits(_ lost: Int) -> Bool {
            switch self {
            case .asynchronous: lost < 50
            case .held: lost > 20
            case .synchronous: lost == 0
            }
        }
    }

    @Test(arguments: Replication.allCases)
    func postgresIsMeasuredAsItsWriterHasSeenIt(replication: Replication) async throws {
        try await Lab.with(.postgres, replication.options) { lab in
            if replication == .held { try await lab.script("hold-replication") }
            let began = Date.now
            let run = LiveRun(on: lab)
            let report = try await run.report()
            try await expectTheFigures(of: lab, in: report)
            #expect(replication.permits(report.lostWrites ?? -1), "\(report)")
            #expect(report.steps["promote-standby"] == "completed")
            try await expectTheIncident(of: lab, in: run.incident(since: began))
        }
    }

    @Test(arguments: [Replication.asynchronous, .held])
    func redisIsMeasuredAsItsWriterHasSeenIt(replication: Replication) async throws {
        try await Lab.with(.redis) { lab in
            if replication == .held { try await lab.script("hold-replication") }
            let report = try await LiveRun(on: lab).report()
            try await expectTheFigures(of: lab, in: report)
            #expect(replication.permits(report.lostWrites ?? -1), "\(report)")
        }
    }
}

/// What Prometheus has kept tells the same outage, to its scrapes and to steps of a second.
private func expectTheIncident(of lab: Lab, in report: LiveReport) async throws {
    let outage = try #require(await lab.stopwatch().outageSeconds)
    let recovery = try #require(report.recoverySeconds, "\(report)")
    #expect(report.backend == "recorded")
    #expect(abs(recovery - outage) <= Live.scrapeInterval + 1, "\(report), outage \(outage) s")
}

/// RTA is the stopwatch's within a scrape interval, RPA is the count of the writer.
func expectTheFigures(of lab: Lab, in report: LiveReport) async throws {
    let outage = try #require(await lab.stopwatch().outageSeconds)
    let lost = try await lab.lostWrites()
    let recovery = try #require(report.recoverySeconds, "not recovered: \(report)")
    #expect(report.backend == "live")
    #expect(abs(recovery - outage) <= Live.scrapeInterval, "\(report), outage \(outage) s")
    #expect(report.lostWrites == lost.count, "\(report)")
    let seconds = try #require(report.lostSeconds)
    #expect(abs(seconds - lost.seconds) <= Live.scrapeInterval, "\(report), \(lost)")
}
