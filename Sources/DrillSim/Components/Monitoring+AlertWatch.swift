internal import DrillModel

extension Monitoring {
    /// Where each metric of the system stands in a scrape.
    struct MetricSlots {
        private let metrics: [MetricID]

        init(_ places: ContiguousArray<World.Place>) {
            metrics = places.flatMap { place in
                place.kind.spec.metrics.map { MetricID(place.ref, $0.name) }
            }
        }

        /// The metric's place; -1 for one that no component has.
        func slot(of metric: MetricID) -> Int {
            metrics.firstIndex(of: metric) ?? -1
        }
    }

    /// An alert rule with how long it has held on the samples.
    struct AlertWatch: Sendable {
        let rule: AlertRule
        private let condition: ScrapeCondition
        private var burnRate: BurnWatch?
        /// The instant of the first sample in the present run of samples on which the rule held.
        private var heldSince: Int64?
        private(set) var isFiring = false
        /// Whether somebody has been told that it fires.
        private(set) var isSaid = false

        init(_ rule: AlertRule, slots: MetricSlots) {
            self.rule = rule
            condition = ScrapeCondition(rule.condition, slots: slots)
            burnRate = rule.burnRate.map { BurnWatch($0, slots: slots) }
        }

        /// The places in a scrape of what it looks at.
        var slots: [Int] { condition.slots + (burnRate.map { [$0.slot] } ?? []) }

        /// Judges a scrape: missing values end a run, but do not resolve an alert.
        mutating func judge(_ scrape: Scrape, isSilenced: Bool) -> BackendNotice? {
            switch burnRate?.judge(scrape) ?? condition.evaluate(scrape.values) {
            case .holds:
                let since = heldSince ?? scrape.takenAt
                heldSince = since
                if scrape.takenAt - since >= rule.holdFor.milliseconds { isFiring = true }
                guard isFiring, !isSaid, !isSilenced else { return nil }
                isSaid = true
                return .alertFired(
                    Alert(name: rule.name, severity: rule.severity, summary: rule.summary))
            case .unknown:
                heldSince = nil
                return nil
            case .fails:
                heldSince = nil
                isFiring = false
                guard isSaid else { return nil }
                isSaid = false
                return .alertResolved(name: rule.name)
            }
        }
    }

    /// A condition with its metrics looked up once.
    indirect enum ScrapeCondition: Sendable {
        case comparison(slot: Int, Condition.Relation, Double)
        case all([ScrapeCondition])
        case any([ScrapeCondition])

        init(_ condition: Condition, slots: MetricSlots) {
            switch condition {
            case .comparison(let comparison):
                self = .comparison(
                    slot: slots.slot(of: comparison.metric), comparison.relation,
                    comparison.threshold.value)
            case .all(let parts): self = .all(parts.map { ScrapeCondition($0, slots: slots) })
            case .any(let parts): self = .any(parts.map { ScrapeCondition($0, slots: slots) })
            }
        }

        /// The places in a scrape of what it compares.
        var slots: [Int] {
            switch self {
            case .comparison(let slot, _, _): [slot]
            case .all(let parts), .any(let parts): parts.flatMap(\.slots)
            }
        }

        func evaluate(_ values: ContiguousArray<Double>) -> Truth {
            switch self {
            case .comparison(let slot, let relation, let threshold):
                guard slot >= 0, !values[slot].isNaN else { return .unknown }
                return Truth(relation.holds(values[slot], threshold))
            case .all(let parts): return .all(parts.map { $0.evaluate(values) })
            case .any(let parts): return .any(parts.map { $0.evaluate(values) })
            }
        }
    }
}
