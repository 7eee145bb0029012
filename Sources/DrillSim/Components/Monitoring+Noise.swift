internal import DrillModel

extension Monitoring {
    /// Alerts that nobody needs: they come at random and go by themselves.
    struct Noise: Sendable {
        /// What is complained of, over and over.
        static let kinds: [(name: String, summary: String)] = [
            ("DiskUsageHigh", "A disk of the batch hosts is more than 80 % full."),
            ("PodRestarted", "A pod of the reporting jobs has restarted."),
            ("CertificateEndsSoon", "A certificate of the test system ends in 29 days."),
            ("CpuHigh", "A build machine has been above 90 % CPU for five minutes."),
            ("LatencyAboveUsual", "p95 of the reporting service is above its usual."),
            ("BackupSlow", "Last night's backup took longer than the one before."),
            ("QueueDepthHigh", "The mail queue holds more than 1,000 messages."),
            ("MemoryPressure", "A node of the test cluster is short of memory."),
            ("ProbeFlapping", "A probe of the office network fails now and then."),
            ("LogVolumeHigh", "The log volume is a fifth above last week's."),
            ("ReplicaRestarted", "A read replica of the reports has restarted."),
            ("CronJobLate", "A nightly job has not begun on time."),
        ]

        private let perDay: Double
        private let pagesPerDay: Double
        private let lasts: Double
        private let chance: RandomStream
        private var count: UInt64 = 0
        private var isFiring = [Bool](repeating: false, count: kinds.count)

        init(_ setup: ComponentSetup) {
            perDay = setup.quantity("noise")
            pagesPerDay = setup.quantity("noise_pages")
            lasts = setup.quantity("noise_lasts")
            chance = setup.stream("noise")
        }

        var firingCount: Int { isFiring.count { $0 } }

        /// Milliseconds until the next one; `nil` where there is none.
        mutating func nextGap() -> Int64? {
            guard perDay > 0 else { return nil }
            count += 1
            let draw = max(1e-9, 1 - chance.uniform(count * 4))
            return Int64((-ExactMath.log(draw) * 86_400_000 / perDay).rounded())
        }

        /// One that begins now and for how long, in milliseconds; `nil` when it fires already.
        mutating func begin() -> (kind: Int, severity: AlertRule.Severity, lasts: Int64)? {
            let kind = Int(chance.uniform(count * 4 + 1) * Double(Self.kinds.count))
            guard !isFiring[kind] else { return nil }
            isFiring[kind] = true
            let isPage = chance.happens(pagesPerDay / perDay, count * 4 + 2)
            let seconds = chance.logNormal(median: lasts, sigma: 0.6, count * 4 + 3)
            return (kind, isPage ? .page : .ticket, Int64((seconds * 1000).rounded()))
        }

        mutating func end(_ kind: Int) {
            isFiring[kind] = false
        }
    }

    /// Raises one and plans the next.
    static func makeNoise(_ slot: Int, in world: inout World) {
        if let noise = world.monitoring[slot].noise.begin() {
            let kind = Noise.kinds[noise.kind]
            let alert = Alert(name: kind.name, severity: noise.severity, summary: kind.summary)
            let isSaid =
                !world.monitoring[slot].isSilenced(alert.name, alert.severity, at: world.now)
                && !(world.monitoring[slot].isGrouped && alert.severity == .ticket)
            if isSaid { world.report(.alertFired(alert)) }
            world.queue.schedule(
                at: world.now + noise.lasts, .scrape, component: world.monitoring[slot].index,
                code: Code.noiseEnds, argument: noise.kind * 2 + (isSaid ? 1 : 0))
        }
        planNoise(slot, in: &world)
    }

    static func planNoise(_ slot: Int, in world: inout World) {
        guard let gap = world.monitoring[slot].noise.nextGap() else { return }
        world.queue.schedule(
            at: world.now + gap, .scrape, component: world.monitoring[slot].index, code: Code.noise)
    }

    static func endNoise(_ argument: Int, _ slot: Int, in world: inout World) {
        let kind = argument / 2
        world.monitoring[slot].noise.end(kind)
        if argument % 2 == 1 { world.report(.alertResolved(name: Noise.kinds[kind].name)) }
    }
}
