internal import DrillModel

/// What the operator sees: samples taken at intervals, shown late, with holes where nothing answers.
struct Monitoring: Component {
    static let spec = ComponentSpec.monitoring
    static var storage: WritableKeyPath<World, ContiguousArray<Monitoring>> { \.monitoring }

    /// The codes of its events.
    enum Code {
        static let scrape = 0
        static let show = 1
        static let noise = 2
        static let noiseEnds = 3
    }

    let index: Int
    private let interval: Int64
    private let delay: Int64
    /// The region of the collector; -1 when it stands outside all of them.
    private let collector: Int
    private let phase: RandomStream
    private(set) var rules: ContiguousArray<AlertWatch> = []
    /// What is collected.
    private var wanted = Readings.Wanted.all
    var noise: Noise
    var silences: [Silence] = []
    /// Whether tickets outside of the rules go into a digest.
    var isGrouped = false
    /// Until when nothing is collected.
    var lostUntil: Int64 = -1
    /// Samples that have been taken and are on their way, oldest first.
    private var underWay: ContiguousArray<Scrape> = []
    private(set) var shown = Scrape()
    /// Components of which the last shown scrape has nothing.
    private var missingTargets = 0

    /// The values of one instant, for every metric of the system in its order; NaN where there is none.
    struct Scrape: Sendable {
        var takenAt: Int64 = 0
        var values: ContiguousArray<Double> = []
        var missingTargets = 0
    }

    init(_ setup: ComponentSetup) {
        index = setup.index
        interval = max(1000, setup.milliseconds("interval"))
        delay = setup.milliseconds("delay")
        collector = setup.regionNumber(setup.text("collector"))
        phase = setup.stream("phase")
        noise = Noise(setup)
    }

    /// Gives the first monitoring component the system's alert rules.
    static func install(_ alerts: [AlertRule], in world: inout World) {
        guard !world.monitoring.isEmpty else { return }
        let slots = MetricSlots(world.places)
        world.monitoring[0].rules = ContiguousArray(
            alerts.map { AlertWatch($0, slots: slots) })
    }

    /// Collects the metrics at these places of a scrape, and what the alert rules look at.
    static func collect(only slots: [Int], in world: inout World) {
        guard !world.monitoring.isEmpty else { return }
        let count = world.places.reduce(0) { $0 + $1.metricCount }
        var isWanted = ContiguousArray(repeating: false, count: count)
        for slot in slots + world.monitoring[0].rules.flatMap(\.slots) where slot >= 0 {
            isWanted[slot] = true
        }
        world.monitoring[0].wanted = .some(isWanted)
    }

    /// Whether the metric at a place of a scrape is collected.
    func collects(_ slot: Int) -> Bool {
        guard case .some(let isWanted) = wanted else { return true }
        return isWanted[slot]
    }

    static func start(_ slot: Int, in world: inout World) {
        let monitoring = world.monitoring[slot]
        let offset = monitoring.phase.uniform(0, from: 1000, to: Double(monitoring.interval))
        world.queue.schedule(
            at: Int64(offset), .scrape, component: monitoring.index, code: Code.scrape)
        planNoise(slot, in: &world)
    }

    static func handle(_ event: Event, _ slot: Int, in world: inout World) {
        switch event.code {
        case Code.show: show(slot, in: &world)
        case Code.noise: makeNoise(slot, in: &world)
        case Code.noiseEnds: endNoise(event.argument, slot, in: &world)
        default: collect(slot, in: &world)
        }
    }

    static var restsWithFlow: Bool { true }
    static func steadyUntil(_ slot: Int, in world: World) -> Int64 { .max }
    static func changesFlow(by event: Event) -> Bool { false }

    /// Takes a scrape and sends it on its way, unless nothing is collected.
    private static func collect(_ slot: Int, in world: inout World) {
        let interval = world.monitoring[slot].interval
        world.queue.schedule(
            at: world.now + interval, .scrape, component: world.monitoring[slot].index,
            code: Code.scrape)
        guard world.now >= world.monitoring[slot].lostUntil else { return }
        let scrape = scrape(slot, in: world)
        world.monitoring[slot].underWay.append(scrape)
        let monitoring = world.monitoring[slot]
        world.queue.schedule(
            at: world.now + monitoring.delay, .scrape, component: monitoring.index, code: Code.show)
    }

    /// Asks every component that the collector reaches for its metrics.
    private static func scrape(_ slot: Int, in world: World) -> Scrape {
        let collector = world.monitoring[slot].collector
        let isBlind = collector >= 0 && world.regions[collector].isLost
        var scrape = Scrape(takenAt: world.now)
        var readings = Readings(world.monitoring[slot].wanted)
        for number in world.places.indices {
            let kind = world.places[number].kind
            let isMissing = isBlind || world.isCutOff(number) || !kind.isObservable
            if isMissing, kind.isObservable { scrape.missingTargets += 1 }
            if isMissing || !readings.wantsAny(ofNext: world.places[number].metricCount) {
                readings.skip(world.places[number].metricCount)
            } else {
                kind.measure(world.places[number].slot, in: world, into: &readings)
            }
        }
        scrape.values = readings.values
        return scrape
    }

    private static func show(_ slot: Int, in world: inout World) {
        let scrape = world.monitoring[slot].underWay.removeFirst()
        world.monitoring[slot].shown = scrape
        world.monitoring[slot].missingTargets = scrape.missingTargets
        for number in world.monitoring[slot].rules.indices {
            let notice = world.monitoring[slot].judge(number, on: scrape, at: world.now)
            if let notice { world.report(notice) }
        }
    }

    /// Judges a rule in place: a copy of it would count a dozen references.
    private mutating func judge(
        _ number: Int, on scrape: Scrape, at now: Int64
    ) -> BackendNotice? {
        let isSilenced =
            !silences.isEmpty
            && isSilenced(rules[number].rule.name, rules[number].rule.severity, at: now)
        return rules[number].judge(scrape, isSilenced: isSilenced)
    }

    /// What is shown now, by metric; what nobody could see is not even named.
    func seen(in world: World) -> [MetricID: Sample] {
        var result: [MetricID: Sample] = [:]
        guard !shown.values.isEmpty else { return result }
        var number = 0
        for place in world.places {
            let kind = place.kind
            for metric in kind.spec.metrics {
                let value = shown.values[number]
                number += 1
                guard kind.isObservable else { continue }
                result[MetricID(place.ref, metric.name)] = Sample(
                    takenAt: DrillTime(milliseconds: shown.takenAt),
                    value: value.isNaN ? nil : value)
            }
        }
        return result
    }

    static func measure(_ slot: Int, in world: World, into values: inout Readings) {
        let monitoring = world.monitoring[slot]
        values.append(Double(monitoring.missingTargets))
        let firing = monitoring.rules.count { $0.isFiring }
        values.append(Double(firing + monitoring.noise.firingCount))
        values.append(Double(monitoring.rules.count { $0.isFiring && !$0.isSaid }))
    }
}
