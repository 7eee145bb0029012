import DrillModel
import Synchronization

/// What goes on in the background of a live backend: looks, commands, and counting what was lost.
final class LiveWatch: Sendable {
    private struct State {
        var runner: CommandRunner
        var hasBegun = false
        var countsLoss = false
        var isOver = false
        var tasks: [Task<Void, Never>] = []
        var commands: [CommandID: Task<Void, Never>] = [:]
    }

    let mailbox = Mailbox()
    private let environment: LiveEnvironment
    private let clock: any LiveClock
    private let state: Mutex<State>

    init(
        environment: LiveEnvironment, directory: String, variables: [String: String],
        secrets: [String], clock: any LiveClock
    ) {
        self.environment = environment
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
                let look = await watch.prober.look(metric.probe)
                watch.put(.looked(metric.id, look))
            }
        }
    }

    /// Looks at every metric once, all at the same time, in the order of the plan.
    func lookOnce() async -> [(metric: MetricID, look: Look)] {
        let prober = prober
        return await withTaskGroup { group in
            for (index, metric) in environment.metrics.enumerated() {
                group.addTask { (index, await prober.look(metric.probe)) }
            }
            var looks: [Int: Look] = [:]
            for await (index, look) in group { looks[index] = look }
            return environment.metrics.indices.compactMap { index in
                looks[index].map { (environment.metrics[index].id, $0) }
            }
        }
    }

    private var prober: Prober { Prober(runner: state.withLock { $0.runner }) }

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

    func refreshDataLoss() async {
    }

    // MARK: Commands

    func run(_ command: CommandRun, id: CommandID) {
        let runner = state.withLock { $0.runner }
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
    }

    private var everything: [Task<Void, Never>] {
        state.withLock { state in
            state.isOver = true
            return state.tasks + Array(state.commands.values)
        }
    }
}
