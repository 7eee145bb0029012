import DrillForecast
import DrillModel

/// A forecast of made-up runs, of which every part can be made by itself.
enum ForecastFixture {
    static func subject(runs: Int = 1000, seed: UInt64 = 7) -> ForecastSubject {
        ForecastSubject(
            drill: "failover", title: "Failover", toolVersion: "1", planDigest: "aa",
            runbookDigest: "bb", systemDigest: "cc", seed: seed, runs: runs, rto: 900_000,
            rpo: 30_000,
            phases: [ForecastSubject.Phase(id: .detect, target: 120_000)],
            assumptions: ["Nobody sleeps."])
    }

    /// What a run comes to, from its seed alone.
    static func result(_ run: Int, seed: UInt64 = 7) -> RunResult {
        let bits = RunSeed.of(run, from: seed)
        let recovery = DrillDuration(milliseconds: Int64(bits % 600_000) + 400_000)
        let recovers = !bits.isMultiple(of: 50)
        let met = recovers && recovery <= .minutes(15)
        return RunResult(
            ending: met ? .met : recovers ? .missed : .timedOut,
            recovery: recovers ? recovery : nil, metRTO: met,
            dataLoss: DrillDuration(milliseconds: Int64(bits >> 40) % 9000), metRPO: true,
            phases: [
                RunResult.Phase(
                    id: .detect, took: DrillDuration(milliseconds: Int64(bits >> 44) % 200_000),
                    met: Int64(bits >> 44) % 200_000 <= 120_000)
            ],
            failedExpectations: bits.isMultiple(of: 4) ? ["answered"] : [])
    }

    /// The part of a forecast that has these runs.
    static func part(_ runs: Range<Int>, of subject: ForecastSubject = subject()) -> Forecast {
        var forecast = Forecast(subject, sensitivity: Sensitivity([.delay(.acknowledge)]))
        for run in runs {
            let result = result(run, seed: subject.seed)
            forecast.tally.add(result, run: run)
            if run.isMultiple(of: 10) {
                forecast.sensitivity.asIs.add(result)
                forecast.sensitivity.levers[0].slow.add(result)
            }
        }
        return forecast
    }
}
