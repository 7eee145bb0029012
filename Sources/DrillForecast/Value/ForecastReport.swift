import DrillModel

/// A forecast in figures, as its JSON says them; lengths are seconds, absent ones are null.
package struct ForecastReport: Hashable, Encodable, Sendable {
    /// What the member `schema` says.
    package static let schema = "muster-forecast/1"
    /// The shares of the runs of which quantiles are given.
    static let shares = [0.1, 0.5, 0.9, 0.95]

    /// A chance with its interval.
    struct Chance: Hashable, Encodable, Sendable {
        var targetSeconds: Double?
        var met: Int
        var share: Double
        var interval: WilsonInterval

        init(_ met: Int, of runs: Int, target: Int64?) {
            targetSeconds = target.map { Double($0) / 1000 }
            self.met = met
            share = Double(met) / Double(max(1, runs))
            interval = WilsonInterval(hits: met, of: runs)
        }
    }

    /// Quantiles in seconds; null where the share falls among runs without a figure.
    struct Quantiles: Hashable, Encodable, Sendable {
        var p10: Double?
        var p50: Double?
        var p90: Double?
        var p95: Double?
        /// Runs without a figure.
        var absent: Int

        init(_ lengths: LogHistogram) {
            let values = ForecastReport.shares.map { share in
                lengths.quantile(share).map { Double($0) / 1000 }
            }
            (p10, p50, p90, p95) = (values[0], values[1], values[2], values[3])
            absent = lengths.absent
        }
    }

    /// A phase over all runs.
    struct Phase: Hashable, Encodable, Sendable {
        var id: PhaseID
        var chance: Chance?
        var seconds: Quantiles
    }

    /// The verdict of the sequential test.
    struct Verdict: Hashable, Encodable, Sendable {
        var target: Double
        var margin: Double
        var verdict: SequentialTest.Verdict
        var afterRuns: Int
    }

    /// One side of the sensitivity.
    struct Side: Hashable, Encodable, Sendable {
        var what: String
        var runs: Int
        var met: Int
        var recoverySeconds: Quantiles

        init(_ what: String, _ probe: Probe) {
            self.what = what
            runs = probe.runs
            met = probe.met
            recoverySeconds = Quantiles(probe.recovery)
        }
    }

    /// The slowest run, to be looked at.
    struct Slowest: Hashable, Encodable, Sendable {
        var run: Int
        var seed: UInt64
        var recoverySeconds: Double?
    }

    let schema = Self.schema
    let notice = "SIMULATED: true only as far as the assumptions are."
    var subject: Subject
    var runs: Int
    var isPartial: Bool
    /// First and last of each gap.
    var missingRuns: [[Int]]
    var allObjectives: Chance
    var rto: Chance?
    var rpo: Chance?
    var phases: [Phase]
    var verdict: Verdict?
    var recoverySeconds: Quantiles
    var dataLossSeconds: Quantiles
    var endings: [RunResult.Ending: Int]
    var failedExpectations: [String: Int]
    var sensitivity: [Side]
    var slowest: Slowest?
    var assumptions: [String]

    /// What the forecast is of.
    struct Subject: Hashable, Encodable, Sendable {
        var drill: String
        var title: String
        var toolVersion: String
        var planDigest: String
        var runbookDigest: String
        var systemDigest: String
        var seed: UInt64
        var runs: Int
    }

    /// Reads the figures off a forecast.
    ///
    /// - Parameters:
    ///   - forecast: whole, or as far as it has come.
    ///   - target: the chance that the plan has to have, for a verdict.
    package init(_ forecast: Forecast, target: Double? = nil) {
        let tally = forecast.tally
        let subject = forecast.subject
        self.subject = Subject(subject)
        runs = tally.runs
        isPartial = forecast.isPartial
        missingRuns = forecast.missingRuns.map { [$0.lowerBound, $0.upperBound - 1] }
        allObjectives = Chance(tally.met, of: tally.runs, target: nil)
        rto = subject.rto.map { Chance(tally.metRTO, of: tally.runs, target: $0) }
        rpo = subject.rpo.map { Chance(tally.metRPO, of: tally.runs, target: $0) }
        phases = Self.phases(forecast)
        verdict = target.map { Verdict(forecast.verdict(on: $0)) }
        recoverySeconds = Quantiles(tally.recovery)
        dataLossSeconds = Quantiles(tally.dataLoss)
        endings = tally.endings
        failedExpectations = tally.failures
        sensitivity = Self.sides(forecast.sensitivity)
        slowest = tally.slowest.map { slowest in
            Slowest(
                run: slowest.run, seed: RunSeed.of(slowest.run, from: subject.seed),
                recoverySeconds: slowest.recovery.map { Double($0) / 1000 })
        }
        assumptions = subject.assumptions
    }

    private static func phases(_ forecast: Forecast) -> [Phase] {
        forecast.tally.phases.map { phase in
            let target = forecast.subject.phases.first { $0.id == phase.id }?.target
            return Phase(
                id: phase.id,
                chance: target.map { Chance(phase.met, of: forecast.tally.runs, target: $0) },
                seconds: Quantiles(phase.lengths))
        }
    }

    private static func sides(_ sensitivity: Sensitivity) -> [Side] {
        [Side("as_is", sensitivity.asIs)]
            + sensitivity.inOrder.flatMap { lever in
                [
                    Side("\(lever.subject.name)_quick", lever.quick),
                    Side("\(lever.subject.name)_slow", lever.slow),
                ]
            } + [Side("every_delay_at_its_median", sensitivity.steady)]
    }
}

extension ForecastReport.Subject {
    fileprivate init(_ subject: ForecastSubject) {
        self.init(
            drill: subject.drill, title: subject.title, toolVersion: subject.toolVersion,
            planDigest: subject.planDigest, runbookDigest: subject.runbookDigest,
            systemDigest: subject.systemDigest, seed: subject.seed, runs: subject.runs)
    }
}

extension ForecastReport.Verdict {
    fileprivate init(_ test: SequentialTest) {
        self.init(
            target: test.target, margin: test.margin, verdict: test.verdict, afterRuns: test.runs)
    }
}
