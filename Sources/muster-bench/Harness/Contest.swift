/// Programs that do the same work, measured in interleaved rounds.
struct Contest {
    var title: String
    /// What a figure counts, such as “events/s”.
    var unit: String
    var contestants: [Contestant]
    var targets: [Target]
    /// Rounds that are enough where one takes long.
    var mostRounds = Int.max

    /// One of the programs.
    struct Contestant {
        var name: String
        /// Does the work once, and returns the figure.
        var measure: () throws -> Double
        /// Why it cannot take part, if it cannot.
        var absence: String?

        init(_ name: String, _ measure: @escaping () throws -> Double) {
            self.name = name
            self.measure = measure
        }

        init(_ name: String, absence: String) {
            self.name = name
            self.absence = absence
            measure = { .nan }
        }
    }

    /// Runs every program once a round, so that what else the machine does hits all of them.
    func measure(rounds: Int) throws -> ContestResult {
        var figures = [[Double]](repeating: [], count: contestants.count)
        for round in 0..<(rounds + 1) {
            for (index, contestant) in contestants.enumerated() where contestant.absence == nil {
                let figure = try contestant.measure()
                // The first round warms up and does not count.
                if round > 0 || rounds == 1 { figures[index].append(figure) }
            }
        }
        let rows = zip(contestants, figures).map { contestant, figures in
            ContestResult.Row(
                name: contestant.name, figures: Spread(figures), absence: contestant.absence)
        }
        return ContestResult(
            title: title, unit: unit, rows: rows,
            verdicts: targets.map { $0.verdict(on: rows, unit: unit) })
    }
}
