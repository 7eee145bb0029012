import DrillModel
import Foundation
import RequestReference
import SimulationChecks

/// The 99th percentile of a steady tier against the exact M/M/c.
enum PercentileTable {
    static func make() -> OracleTable {
        let rows = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95].map { busy in
            let exact = ExactQueue(servers: 40, serviceRate: 10, busy: busy).sojournQuantile(0.99)
            let steady = ModelTier.steadySlowest(busy: busy)
            let experiment = TierExperiment(steady: busy, duration: 4000)
            let means = Parallel.map(4) {
                ModelTier.meanSlowest(experiment, seed: UInt64($0 + 1))
            }
            let seen = means.reduce(0, +) / 4
            return OracleTable.Row(
                cells: [
                    OracleTable.share(busy), seconds(exact), seconds(steady),
                    difference(steady, exact), seconds(seen), difference(seen, exact),
                ],
                isWithin: (steady / exact - 1).magnitude <= 0.01)
        }
        return OracleTable(
            title: "99th percentile of the time in a steady tier of 40 servers, 100 ms each",
            columns: ["busy", "exact M/M/c", "simulator", "", "with noise", ""], rows: rows,
            tolerance: """
                1 % for the steady tier. The column “with noise” is the mean of what a dashboard \
                shows over 2,000 s of four seeds, in which the queue swings; it is there to be \
                seen and is not judged.
                """)
    }

    private static func seconds(_ value: Double) -> String {
        String(format: "%.4f s", value)
    }

    private static func difference(_ value: Double, _ exact: Double) -> String {
        String(format: "%+.2f %%", (value / exact - 1) * 100)
    }
}
