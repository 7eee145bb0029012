package import DrillEngine
package import DrillModel

/// A figure from session to session, of sessions on one kind of backend.
package struct Trend: Hashable, Sendable {
    /// What was measured in one session.
    package struct Point: Hashable, Sendable {
        package var session: String
        /// The wall clock at its beginning, in ms since 1970 (UTC).
        package var startedOn: Int64
        package var measure: Score.Measure
    }

    /// What is measured.
    package enum Figure: Hashable, Sendable {
        case recovery, data, detection
        case phase(PhaseID)
    }

    package var figure: Figure
    package var backend: BackendKind
    /// Oldest first; a session without the figure stands there without it.
    package var points: [Point]

    /// The figures that sessions have, in the order of the report.
    ///
    /// - Parameters:
    ///   - entries: the sessions of a drill, the newest first.
    ///   - backend: which of them.
    /// - Returns: one trend a figure that any session has a value or a target for; interrupted sessions
    ///   have no figures yet, and aborted ones count with what they came to.
    package static func all(of entries: [HistoryEntry], on backend: BackendKind) -> [Trend] {
        let own = entries.reversed().filter {
            $0.figures?.backend == backend && $0.figures?.score.outcome != .interrupted
        }
        let phases = Set(own.flatMap { $0.figures?.score.phases.map(\.id) ?? [] }).sorted()
        return ([.recovery, .data, .detection] + phases.map(Figure.phase)).compactMap { figure in
            let points = own.compactMap { entry in
                entry.figures.map {
                    Point(
                        session: entry.id, startedOn: entry.startedOn,
                        measure: $0.score.measure(figure))
                }
            }
            let isKnown = points.contains { $0.measure.actual != nil }
            return isKnown ? Trend(figure: figure, backend: backend, points: points) : nil
        }
    }

    /// The values that are known, oldest first.
    package var known: [DrillDuration] { points.compactMap(\.measure.actual) }

    /// What it is called: `RTA`, `Detect`.
    package var name: String {
        switch figure {
        case .recovery: "RTA"
        case .data: "RPA"
        case .detection: "Time to detect"
        case .phase(let id): "Phase \(id.title)"
        }
    }

    /// A length of this figure in little room: `11:42`, of lost data `5.7 s`.
    package func text(_ length: DrillDuration) -> String {
        figure == .data ? length.loss : length.clock
    }

    /// What its target is called.
    package var targetName: String {
        switch figure {
        case .recovery: "RTO"
        case .data: "RPO"
        case .detection, .phase: "target"
        }
    }
}

extension Score {
    fileprivate func measure(_ figure: Trend.Figure) -> Measure {
        switch figure {
        case .recovery: recovery
        case .data: data
        case .detection: Measure(target: nil, actual: timeToDetect)
        case .phase(let id): phases.first { $0.id == id }?.measure ?? Measure()
        }
    }
}
