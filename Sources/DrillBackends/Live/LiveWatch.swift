import DrillModel
import Synchronization
import SystemPackage

/// What goes on in the background of a live backend: looks, commands, and counting what was lost.
final class LiveWatch: Sendable {
    private struct State {
        var runner: CommandRunner
        var hasBegun = false
        var countsLoss = false
        var isOver = false
        var tasks: [Task<Void, Never>] = []
        var commands: [CommandID: Task<Void, Never>] = [:]
        /// `nil` before the first look, and after the end.
        var http: HTTPClient?
    }

    let mailbox = Mailbox()
    private let environment: LiveEnvironment
    private let directory: String
    private let clock: any LiveClock
    private let state: Mutex<State>

    init(
        environment: LiveEnvironment, directory: String, variables: [String: String],
        secrets: [String], clock: any LiveClock
    ) {
        self.environment = environment
        self.directory = directory
        self.clock = clock
        state = Mutex(
            State(
                runner: CommandRunner(
                    rules: environment.commands, directory: directory, variables: variables,
                    secrets: secrets, clock: clock)))
    }

    func provide(_ value: String, for variable: String, isSecret: Bool) {
        state.withLock { state in
            state.runner.variables[variable] = value
            if isSecret { state.runner.secrets.append(value) }
        }
    }

    // MARK: Looks

    /// The source whose silence is told when a metric cannot be seen; `nil` for what is looked at
    /// itself.
    func source(of metric: MetricID) -> String? {
        switch environment.metric(metric)?.probe {
        case .query: "Prometheus"
        case .command: "probe \(metric)"
        case .http, .tcp, nil: nil
        }
    }

    var alertSource: String {
        if case .alertmanager = environment.alerts?.origin { "Alertmanager" } else { "Prometheus" }
    }

    /// Begins to look at everything, once.
    func begin() {
        let isFirst = state.withLock { state in
            defer { state.hasBegun = true }
            return !state.hasBegun && !state.isOver
        }
        guard isFirst else { return }
        for metric in environment.metrics {
            repeating(every: environment.interval) { watch in
                let look = await watch.look(metric.probe)
                if !Task.isCancelled { watch.put(.looked(metric.id, look)) }
            }
        }
        guard let alerts = environment.alerts else { return }
        repeating(every: environment.interval) { watch in
            let heard = await watch.hear(alerts)
            if !Task.isCancelled { watch.put(.alerts(heard)) }
        }
    }

    /// Looks at everything until it is enough, or for as long as values may be old.
    func lookFirst(until isEnough: @Sendable (SeenFirst) -> Bool) async -> SeenFirst {
        let limit = clock.monotonic + environment.staleAfter.milliseconds
        while true {
            let seen = SeenFirst(looks: await lookOnce(), complaints: await complaints())
            let next = clock.monotonic + environment.interval.milliseconds
            guard !isEnough(seen), next < limit, (try? await clock.sleep(until: next)) != nil
            else { return seen }
        }
    }

    /// Looks at every metric once, all at the same time, in the order of the plan.
    private func lookOnce() async -> [(metric: MetricID, look: Look)] {
        await withTaskGroup { group in
            for (index, metric) in environment.metrics.enumerated() {
                group.addTask { (index, await self.look(metric.probe)) }
            }
            var looks: [Int: Look] = [:]
            for await (index, look) in group { looks[index] = look }
            return environment.metrics.indices.compactMap { index in
                looks[index].map { (environment.metrics[index].id, $0) }
            }
        }
    }

    /// What stands in the way of what the plan asks for, and what servers warn of.
    private func complaints() async -> [SourceComplaint] {
        var found: [SourceComplaint] = []
        func complain(_ source: String, _ reason: String) {
            let line = OutputText.line(reason, without: runner.secrets)
            let complaint = SourceComplaint(source: source, reason: line)
            if !found.contains(complaint) { found.append(complaint) }
        }
        do {
            if let client = prometheus(try connection()) {
                try await client.ready()
                for metric in environment.metrics {
                    guard case .query(let expression) = metric.probe else { continue }
                    for warning in await client.query(expression).warnings {
                        complain(metric.id.description, warning)
                    }
                }
            }
        } catch {
            complain("Prometheus", error.reason)
        }
        if let alerts = environment.alerts, case .failure(let failure) = await hear(alerts) {
            complain(alertSource, failure.reason)
        }
        return found
    }

    private func look(_ probe: Probe) async -> Look {
        do {
            let http = try connection()
            return await Prober(runner: runner, http: http, prometheus: prometheus(http))
                .look(probe)
        } catch {
            return .failed(reason: error.reason)
        }
    }

    private func hear(_ source: AlertSource) async -> Result<[Alert], LookFailure> {
        let secrets = runner.secrets
        do {
            let alerts = try await heard(source, by: try connection())
            return .success(
                HeardAlert.grouped(alerts, matching: source.matching, without: secrets))
        } catch {
            return .failure(LookFailure(OutputText.line(error.reason, without: secrets)))
        }
    }

    private func heard(
        _ source: AlertSource, by http: HTTPClient
    ) async throws(LookFailure) -> [HeardAlert] {
        switch source.origin {
        case .alertmanager(let url, let access):
            let client = AlertmanagerClient(url: url, access: located(access), http: http)
            return try await client.alerts()
        case .prometheus:
            guard let client = prometheus(http) else {
                throw LookFailure("the plan names no Prometheus")
            }
            return try await client.alerts()
        }
    }

    // MARK: The past

    /// What Prometheus has kept of a stretch of time.
    ///
    /// - Throws: a `LookFailure`.
    func incident(in span: IncidentSpan) async throws(LookFailure) -> Incident {
        guard let client = prometheus(try connection()) else {
            throw LookFailure("the plan names no Prometheus, which alone keeps what was")
        }
        var incident = Incident()
        for metric in environment.metrics {
            guard case .query(let expression) = metric.probe else { continue }
            incident.values[metric.id] = KeptSeries.only(
                try await client.kept(expression, in: span))
        }
        if let source = environment.alerts {
            incident.firing = firing(
                try await client.kept(#"ALERTS{alertstate="firing"}"#, in: span), source)
        }
        return incident
    }

    private func firing(_ series: [KeptSeries], _ source: AlertSource) -> [Int64: [Alert]] {
        let instants = Set(series.flatMap(\.values.keys))
        let pairs = instants.map { instant in
            let heard = series.filter { $0.values[instant] != nil }
                .map { HeardAlert(labels: $0.labels) }
            let alerts = HeardAlert.grouped(
                heard, matching: source.matching, without: runner.secrets)
            return (instant, alerts)
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    // MARK: Connections

    private var runner: CommandRunner { state.withLock { $0.runner } }

    /// - Throws: a `LookFailure` where the machine has no thread left.
    private func connection() throws(LookFailure) -> HTTPClient {
        try state.withLock { state throws(LookFailure) in
            if let known = state.http { return known }
            let new = try HTTPClient()
            if !state.isOver { state.http = new }
            return new
        }
    }

    private func prometheus(_ http: HTTPClient) -> PrometheusClient? {
        guard var source = environment.prometheus else { return nil }
        source.access = located(source.access)
        return PrometheusClient(
            source, http: http, staleAfter: environment.staleAfter, clock: clock)
    }

    /// Access with its files where they are.
    private func located(_ access: HTTPAccess) -> HTTPAccess {
        var located = access
        located.authority = access.authority.map {
            FilePath(directory).pushing(FilePath($0)).string
        }
        return located
    }

    // MARK: Rhythm

    /// Does something now and at every interval; one that takes longer is not begun a second time.
    private func repeating(
        every interval: DrillDuration, _ body: @escaping @Sendable (LiveWatch) async -> Void
    ) {
        let clock = clock
        keep(
            Task { [weak self] in
                var due = clock.monotonic
                while !Task.isCancelled, let watch = self {
                    await body(watch)
                    due = Self.next(after: due, every: interval, at: clock.monotonic)
                    guard (try? await clock.sleep(until: due)) != nil else { return }
                }
            })
    }

    /// The next instant of a rhythm that lies ahead.
    private static func next(
        after due: Int64, every interval: DrillDuration, at now: Int64
    ) -> Int64 {
        let missed = max(0, now - due) / interval.milliseconds
        return due + (missed + 1) * interval.milliseconds
    }

    // MARK: What was lost

    func watchDataLoss() {
        let isFirst = state.withLock { state in
            defer { state.countsLoss = true }
            return !state.countsLoss
        }
        guard isFirst, let probe = environment.dataLoss else { return }
        repeating(every: probe.interval) { await $0.refreshDataLoss() }
    }

    /// Counts once, and puts what came of it into the mailbox.
    func refreshDataLoss() async {
        guard let probe = environment.dataLoss else { return }
        let (result, output, _) = await runner.ask(
            CommandRun(script: probe.script, timeout: probe.timeout))
        guard !Task.isCancelled else { return }
        put(.dataLoss(result.succeeded ? DataLoss(printed: output) : nil))
    }

    // MARK: Commands

    func run(_ command: CommandRun, id: CommandID) {
        let runner = runner
        let task = Task {
            let result = await runner.run(command, leavings: .keepServices) { text in
                self.put(.printed(id, text))
            }
            self.put(.finished(id, result))
            self.state.withLock { $0.commands[id] = nil }
        }
        let isOver = state.withLock { state in
            state.commands[id] = task
            return state.isOver
        }
        if isOver { task.cancel() }
    }

    func stop(_ id: CommandID) {
        state.withLock { $0.commands[id] }?.cancel()
    }

    private func put(_ news: Mailbox.News) {
        mailbox.put(news, at: clock.monotonic)
    }

    // MARK: The end

    private func keep(_ task: Task<Void, Never>) {
        let isOver = state.withLock { state in
            state.tasks.append(task)
            return state.isOver
        }
        if isOver { task.cancel() }
    }

    /// Ends everything, without waiting for it.
    func cancel() {
        for task in everything { task.cancel() }
    }

    func shutDown() async {
        let tasks = everything
        for task in tasks { task.cancel() }
        for task in tasks { await task.value }
        // The thread of libcurl has to be gone before the program is.
        state.withLock { $0.http = nil }
    }

    private var everything: [Task<Void, Never>] {
        state.withLock { state in
            state.isOver = true
            return state.tasks + Array(state.commands.values)
        }
    }
}
