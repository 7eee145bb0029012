package import DrillModel

/// A real environment under exercise: it is looked at in the background, and changed by commands.
///
/// Everything that the engine asks is answered at once with what has come in so far. Nothing here
/// waits for the network, but `advance` of a backend that keeps the pace waits for the clock.
///
/// `lookFirst` shows whether everything can be seen, before anything begins; looking begins with
/// the first `advance`. Whoever has made a backend ends it by `shutDown`.
package final class LiveBackend: Backend {
    package let environment: LiveEnvironment
    private let clock: any LiveClock
    private let paces: Bool
    private let watch: LiveWatch
    private var timeline: LiveTimeline
    private var seen: SeenMetrics
    private var health = SourceHealth()
    private var alerts: [String: Alert] = [:]
    private var lastLoss: DataLoss?
    /// What has come in and is not told yet.
    private var mail: ArraySlice<Mailbox.Entry> = []

    /// A backend that has not begun to look.
    ///
    /// - Parameters:
    ///   - environment: what is looked at and how, without placeholders.
    ///   - directory: the folder of the plan, absolute: what its relative paths begin at.
    ///   - variables: the environment of commands and probes, secrets included.
    ///   - secrets: what no text that comes out of here contains.
    ///   - clock: tells when to look.
    ///   - start: the drill time at which it begins: later than zero where a session is resumed.
    ///   - paces: `advance` comes back only when the clock has reached the time, for a run without
    ///     a person.
    package init(
        environment: LiveEnvironment, directory: String, variables: [String: String] = [:],
        secrets: [String] = [], clock: any LiveClock = MachineClock(),
        at start: DrillTime = .start, paces: Bool = false
    ) {
        timeline = LiveTimeline(at: start)
        self.environment = environment
        self.clock = clock
        self.paces = paces
        seen = SeenMetrics(staleAfter: environment.staleAfter)
        watch = LiveWatch(
            environment: environment, directory: directory, variables: variables,
            secrets: secrets, clock: clock)
    }

    deinit {
        watch.cancel()
    }

    // MARK: Before and after

    /// Looks at everything until it is enough, or for as long as values may be old.
    ///
    /// Servers that have just been started need a scrape or two.
    ///
    /// - Parameter isEnough: whether what was seen needs no further look.
    /// - Returns: what the last look saw, and what the servers complained of.
    package func lookFirst(
        until isEnough: @Sendable (SeenFirst) -> Bool = { _ in true }
    ) async -> SeenFirst {
        await watch.lookFirst(until: isEnough)
    }

    /// The same; the calling thread waits for it.
    package func waitForFirstLook(
        until isEnough: @escaping @Sendable (SeenFirst) -> Bool
    ) -> SeenFirst {
        let watch = watch
        return waiting { await watch.lookFirst(until: isEnough) }
    }

    /// What Prometheus has kept of a stretch of time.
    ///
    /// - Parameter span: the stretch of time.
    /// - Returns: every metric that a query gives, and the alerts that fired.
    /// - Throws: a `LookFailure` where it cannot be had.
    package func incident(in span: IncidentSpan) async throws(LookFailure) -> Incident {
        try await watch.incident(in: span)
    }

    /// The same; the calling thread waits for it.
    package func waitForIncident(in span: IncidentSpan) throws(LookFailure) -> Incident {
        let watch = watch
        let result = waiting { () async -> Result<Incident, LookFailure> in
            do throws(LookFailure) {
                return .success(try await watch.incident(in: span))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Gives commands and probes a value that was asked for, from their next start on.
    package func provide(_ value: String, for variable: String, isSecret: Bool) {
        watch.provide(value, for: variable, isSecret: isSecret)
    }

    /// Counts from now on what did not survive: once at once, then at every interval of its probe.
    package func watchDataLoss() {
        watch.watchDataLoss()
    }

    /// Counts once more, and comes back when `advance` will take it in.
    package func refreshDataLoss() async {
        await watch.refreshDataLoss()
    }

    /// Ends every look and every command, and comes back when none is left.
    package func shutDown() async {
        await watch.shutDown()
    }

    /// Ends every look and every command; the calling thread waits until none is left.
    package func close() {
        let watch = watch
        waiting(for: { await watch.shutDown() })
    }

    // MARK: Time

    package func advance(to time: DrillTime) -> [TimedNotice] {
        watch.begin()
        if paces { clock.wait(until: timeline.due(time, at: clock.monotonic)) }
        mail.append(contentsOf: watch.mailbox.empty())
        let instant = clock.monotonic
        timeline.advance(to: time, at: instant)
        var notices: [TimedNotice] = []
        // Whoever drives is asked after every new value, and comes back for the rest.
        while notices.last?.notice != .looked, let entry = mail.popFirst() {
            take(entry.news, at: entry.at, into: &notices)
        }
        if mail.isEmpty { seen.age(at: instant, time: timeline.now) }
        return notices
    }

    private func take(_ news: Mailbox.News, at instant: Int64, into notices: inout [TimedNotice]) {
        let time = timeline.time(of: instant)
        func tell(_ notice: BackendNotice) {
            notices.append(TimedNotice(time: time, notice: notice))
        }
        switch news {
        case .looked(let metric, let look):
            let isNew = seen.take(look, at: metric, instant: instant, time: time)
            if let source = watch.source(of: metric) {
                note(source, asked: metric.description, failed: look.failure, tell)
            }
            if isNew { tell(.looked) }
        case .alerts(.success(let firing)):
            note(watch.alertSource, asked: "alerts", failed: nil, tell)
            follow(firing, tell)
        case .alerts(.failure(let failure)):
            note(watch.alertSource, asked: "alerts", failed: failure.reason, tell)
        case .dataLoss(let loss): lastLoss = loss
        case .printed(let id, let text): tell(.commandPrinted(id, text))
        case .finished(let id, let result): tell(.commandFinished(id, result))
        case .refused(let id): tell(.actionFinished(id, Self.refusal))
        }
    }

    private func note(
        _ source: String, asked question: String, failed reason: String?,
        _ tell: (BackendNotice) -> Void
    ) {
        guard let change = health.note(source, asked: question, failed: reason) else { return }
        tell(.sourceChanged(name: change.source, reason: change.reason))
    }

    private func follow(_ firing: [Alert], _ tell: (BackendNotice) -> Void) {
        let names = Set(firing.map(\.name))
        for alert in firing where alerts[alert.name] == nil { tell(.alertFired(alert)) }
        for name in alerts.keys.sorted() where !names.contains(name) {
            tell(.alertResolved(name: name))
        }
        alerts = Dictionary(firing.map { ($0.name, $0) }) { first, _ in first }
    }

    // MARK: What is done

    private static let refusal = ActionOutcome(
        succeeded: false, message: "A live system is changed by commands only.")

    package func perform(_ action: Invocation, id: ActionID) {
        // It is heard of with the next news, as the end of every action is.
        watch.mailbox.put(.refused(id), at: clock.monotonic)
    }

    package func inject(_ fault: Invocation) {}

    package func run(_ command: CommandRun, id: CommandID) {
        watch.run(command, id: id)
    }

    package func stop(_ id: CommandID) {
        watch.stop(id)
    }

    // MARK: What is seen

    package func sample(of metric: MetricID) -> Sample? { seen.sample(of: metric) }

    package var sampledAt: DrillTime? { seen.newest }

    package var knowsTruth: Bool { false }

    package func truth(of metric: MetricID) -> Double? { nil }

    package var dataLoss: DataLoss? { lastLoss }

    package func observe() -> Observation { Observation(seen: seen.all, dataLoss: lastLoss) }
}

extension Look {
    /// Why the source did not answer; `nil` where it did.
    fileprivate var failure: String? {
        if case .failed(let reason) = self { reason } else { nil }
    }
}
