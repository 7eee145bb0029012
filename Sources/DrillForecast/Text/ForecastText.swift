import DrillModel

/// A forecast as plain text for a terminal or a file.
package enum ForecastText {
    /// The text, with a line end at its end.
    ///
    /// - Parameters:
    ///   - forecast: whole, or as far as it has come.
    ///   - target: the chance that the plan has to have, for a verdict.
    /// - Returns: the text.
    package static func render(_ forecast: Forecast, target: Double? = nil) -> String {
        let parts = [
            head(forecast), chances(forecast), verdict(forecast, target), figures(forecast),
            picture(forecast), endings(forecast), sensitivity(forecast), slowest(forecast),
            assumptions(forecast),
        ]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n") + "\n"
    }

    private static func head(_ forecast: Forecast) -> [String] {
        let subject = forecast.subject
        let runs = Figures.count(forecast.tally.runs)
        let made =
            forecast.isPartial
            ? "PARTIAL: \(runs) of \(Figures.count(subject.runs)) runs" : "\(runs) runs"
        let missing =
            forecast.isPartial ? " Runs that are missing: \(forecast.missingRuns.runNumbers)." : ""
        return ["FORECAST: \(subject.title)"]
            + Prose.lines(
                "SIMULATED. \(made) by a scripted operator, from seed \(subject.seed).\(missing) "
                    + "True only as far as the assumptions below are.")
    }

    private static func chances(_ forecast: Forecast) -> [String] {
        let tally = forecast.tally
        let subject = forecast.subject
        var rows = [["Chance to meet", "target", "chance", "95 % interval"]]
        func add(_ name: String, _ target: Int64?, _ met: Int) {
            rows.append([
                name, Figures.length(target, else: "–"),
                Figures.percent(Double(met) / Double(max(1, tally.runs))),
                Figures.interval(met, of: tally.runs),
            ])
        }
        add("all objectives", nil, tally.met)
        if let rto = subject.rto { add("RTO", rto, tally.metRTO) }
        if let rpo = subject.rpo { add("RPO", rpo, tally.metRPO) }
        for phase in subject.phases where phase.target != nil {
            let met = tally.phases.first { $0.id == phase.id }?.met ?? 0
            add("phase \(phase.id.rawValue)", phase.target, met)
        }
        return Columns.lines(rows, indent: "")
    }

    private static func verdict(_ forecast: Forecast, _ target: Double?) -> [String] {
        guard let test = target.map({ forecast.verdict(on: $0) }) else { return [] }
        let aim = Figures.percent(test.target)
        let runs = "\(Figures.count(test.runs)) run\(test.runs == 1 ? "" : "s")"
        let low = Figures.percent(test.target - test.margin)
        let high = Figures.percent(test.target + test.margin)
        let finding =
            switch test.verdict {
            case .met: "met, after \(runs)."
            case .missed: "missed, after \(runs)."
            case .open: "open; \(runs) do not decide it."
            }
        return Prose.lines(
            "Verdict on \(aim): \(finding) Sequential test with 5 % error, undecided between \(low) "
                + "and \(high).")
    }

    private static func figures(_ forecast: Forecast) -> [String] {
        let tally = forecast.tally
        var rows = [["Figures", "p10", "p50", "p90", "p95"]]
        func add(_ name: String, _ lengths: LogHistogram, _ absent: String) {
            rows.append(
                [name]
                    + ForecastReport.shares.map {
                        Figures.length(lengths.quantile($0), else: absent)
                    })
        }
        add("recovery time (RTA)", tally.recovery, "not recovered")
        if forecast.subject.rpo != nil || tally.dataLoss.present > 0 {
            add("data lost (RPA)", tally.dataLoss, "not known")
        }
        for phase in tally.phases { add("phase \(phase.id.rawValue)", phase.lengths, "not done") }
        return Columns.lines(rows, indent: "")
    }

    private static func picture(_ forecast: Forecast) -> [String] {
        let lines = HistogramPicture.lines(
            forecast.tally.recovery, target: forecast.subject.rto)
        guard !lines.isEmpty else { return [] }
        let target = forecast.subject.rto.map { " (RTO \(Figures.length($0, else: "")))" } ?? ""
        return ["Recovery time of the runs\(target)"] + lines
    }

    private static func endings(_ forecast: Forecast) -> [String] {
        let tally = forecast.tally
        let counts = RunResult.Ending.allCases.map {
            "\($0.words) \(Figures.count(tally.endings[$0] ?? 0))"
        }
        var lines = ["How the runs ended: \(counts.joined(separator: ", "))."]
        let failures = tally.failures.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
        if !failures.isEmpty {
            lines.append("Expectations that failed, in how many runs:")
            lines += Columns.lines(
                failures.map {
                    [$0.key, Figures.percent(Double($0.value) / Double(max(1, tally.runs)))]
                })
        }
        return lines
    }

    private static func sensitivity(_ forecast: Forecast) -> [String] {
        let sensitivity = forecast.sensitivity
        guard sensitivity.asIs.runs > 0 else { return [] }
        var rows = [["What matters", "all met", "median RTA", "p10 to p90 of RTA"]]
        rows.append(row("as it is", sensitivity.asIs))
        for lever in sensitivity.inOrder {
            rows.append(row("\(lever.subject.name), all quick", lever.quick))
            rows.append(row("\(lever.subject.name), all slow", lever.slow))
        }
        rows.append(row("every delay at its median", sensitivity.steady))
        return Columns.lines(rows, indent: "")
            + Prose.lines(
                "One thing at a time over \(Figures.count(sensitivity.asIs.runs)) of the runs, all "
                    + "else as it was: quick is each such delay at its 10th percentile, slow at its "
                    + "90th; of a component, the times of its actions and starts. With every delay at "
                    + "its median, what is left is the chance in the system and in the times of the "
                    + "injects.")
    }

    private static func row(_ name: String, _ probe: Probe) -> [String] {
        let recovery = probe.recovery
        let low = Figures.length(recovery.quantile(0.1), else: "never")
        let high = Figures.length(recovery.quantile(0.9), else: "never")
        return [
            name, Figures.percent(Double(probe.met) / Double(max(1, probe.runs))),
            Figures.length(recovery.quantile(0.5), else: "never"), "\(low) – \(high)",
        ]
    }

    private static func slowest(_ forecast: Forecast) -> [String] {
        guard let slowest = forecast.tally.slowest else { return [] }
        let seed = RunSeed.of(slowest.run, from: forecast.subject.seed)
        let took = Figures.length(slowest.recovery, else: "did not recover")
        return Prose.lines(
            "The slowest run (\(took)) can be looked at; in finer steps, so it may differ a little:"
        ) + ["  muster run \(forecast.subject.drill) --headless --seed \(seed)"]
    }

    private static func assumptions(_ forecast: Forecast) -> [String] {
        ["What is assumed"]
            + forecast.subject.assumptions.flatMap {
                Prose.lines($0, indent: "  ", hanging: "  ")
            }
    }
}

extension RunResult.Ending {
    fileprivate var words: String {
        switch self {
        case .met: "objectives met"
        case .missed: "missed"
        case .aborted: "aborted"
        case .timedOut: "timed out"
        }
    }
}
