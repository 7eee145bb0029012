import DrillBackends
import DrillModel
import Testing

@Suite(.timeLimit(.minutes(10)))
struct LiveBackendTests {
    static let rate = MetricID(ComponentRef(name: "shop"), "rate")
    static let up = MetricID(ComponentRef(name: "shop"), "up")

    /// An environment with one query, looked at every 5 s.
    static func environment(_ url: String, alerts: AlertSource? = nil) -> LiveEnvironment {
        LiveEnvironment(
            name: "staging-eu",
            prometheus: PrometheusSource(url: url, timeout: .seconds(3)), alerts: alerts,
            metrics: [LiveMetric(id: rate, unit: .perSecond, probe: .query("sum(value)"))])
    }

    @Test func valuesComeInAtTheirTimesAndGoWithTheirSource() async throws {
        try await StubServer.run { server in
            let exercise = LiveExercise(Self.environment(server.url))
            let backend = exercise.backend
            #expect(backend.advance(to: .start) == [])
            #expect(backend.sample(of: Self.rate) == nil)
            await exercise.looks(1)
            #expect(exercise.advance(milliseconds: 1000) == [])
            #expect(
                backend.sample(of: Self.rate) == Sample(takenAt: .start, value: 1))

            await server.set(#"{"value": "12"}"#)
            _ = exercise.advance(milliseconds: 4500)
            await exercise.looks(1)
            _ = exercise.advance(milliseconds: 0)
            #expect(
                backend.sample(of: Self.rate)
                    == Sample(takenAt: DrillTime(milliseconds: 5500), value: 12))
            await exercise.end()
        }
    }

    @Test func aValueIsDatedToItsScrapeAndToldOnceItIsAnother() async throws {
        try await StubServer.run { server in
            var environment = Self.environment(server.url)
            environment.metrics[0].probe = .query("dated")
            let exercise = LiveExercise(environment)
            let backend = exercise.backend
            _ = exercise.advance(milliseconds: 8000)
            await exercise.looks(1)
            #expect(backend.advance(to: exercise.now).map(\.notice) == [.looked])
            #expect(
                backend.sample(of: Self.rate)
                    == Sample(takenAt: DrillTime(milliseconds: 8000 - 2250), value: 1))
            #expect(backend.sampledAt == DrillTime(milliseconds: 8000))
            #expect(backend.advance(to: exercise.now) == [])
            _ = exercise.advance(milliseconds: 5000)
            await exercise.looks(1)
            #expect(backend.advance(to: exercise.now) == [])
            await exercise.end()
        }
    }

    @Test func aSourceThatDiesIsToldOnceAndItsValuesTurnUnknown() async throws {
        try await StubServer.run { server in
            let exercise = LiveExercise(Self.environment(server.url))
            let backend = exercise.backend
            _ = exercise.advance(milliseconds: 0)
            await exercise.looks(1)
            _ = exercise.advance(milliseconds: 0)
            await server.set(#"{"down": true}"#)

            var told: [TimedNotice] = []
            var values: [Double?] = []
            for _ in 1...5 {
                told += exercise.advance(milliseconds: 5000)
                // A second attempt comes after at most 400 ms.
                await exercise.looks(1)
                told += exercise.advance(milliseconds: 400)
                await exercise.looks(1)
                told += exercise.advance(milliseconds: 0)
                values.append(backend.sample(of: Self.rate)?.value)
            }
            #expect(told.count == 1)
            guard case .sourceChanged("Prometheus", let reason?)? = told.first?.notice else {
                return #expect(Bool(false), "\(told)")
            }
            #expect(reason == "empty reply from server")
            #expect(values == [1, 1, nil, nil, nil])
            #expect(backend.sampledAt == exercise.now)

            await server.set(#"{"down": false}"#)
            told = exercise.advance(milliseconds: 5000)
            await exercise.looks(1)
            told += exercise.advance(milliseconds: 0)
            #expect(told.map(\.notice) == [.sourceChanged(name: "Prometheus", reason: nil)])
            #expect(backend.sample(of: Self.rate)?.value == 1)
            await exercise.end()
        }
    }

    @Test(arguments: [true, false])
    func alertsAreHeardOfOnceAndGo(fromAlertmanager: Bool) async throws {
        try await StubServer.run { server in
            let source = AlertSource(
                origin: fromAlertmanager
                    ? .alertmanager(url: server.url, HTTPAccess()) : .prometheus,
                matching: ["team": "shop"])
            var environment = Self.environment(server.url, alerts: source)
            environment.metrics = []
            await server.set(
                """
                {"firing": [
                {"state": "firing", "labels": {"alertname": "Slow", "team": "shop", "severity": \
                "warning"}, "annotations": {"summary": "slow\\u001b[2J on a"}},
                {"state": "firing", "labels": {"alertname": "Slow", "team": "shop", "severity": \
                "warning"}, "annotations": {"summary": "slow on b"}},
                {"state": "firing", "labels": {"alertname": "Down", "team": "shop"}, \
                "annotations": {"description": "all of it"}},
                {"state": "firing", "labels": {"alertname": "Other", "team": "search"}, \
                "annotations": {}}]}
                """)
            let exercise = LiveExercise(environment)
            _ = exercise.advance(milliseconds: 0)
            await exercise.looks(1)
            #expect(
                exercise.advance(milliseconds: 100).map(\.notice) == [
                    .alertFired(Alert(name: "Down", severity: .page, summary: "all of it")),
                    .alertFired(
                        Alert(name: "Slow", severity: .ticket, summary: "slow on a (and 1 more)")),
                ])
            await server.set(#"{"firing": []}"#)
            _ = exercise.advance(milliseconds: 5000)
            await exercise.looks(1)
            #expect(
                exercise.advance(milliseconds: 0).map(\.notice)
                    == [.alertResolved(name: "Down"), .alertResolved(name: "Slow")])
            await exercise.end()
        }
    }

    @Test func commandsAreHeardOfInOrderAndDieWithTheSession() async {
        let exercise = LiveExercise(LiveEnvironment(name: "test"), secrets: ["sesame"])
        let backend = exercise.backend
        let mark = ProcessMark()
        backend.provide("open sesame", for: "WORD", isSecret: true)
        backend.run(
            CommandRun(script: "echo $WORD; exit 3", timeout: .minutes(1)), id: CommandID(1))
        var told = await exercise.notices { $0.contains { $0.isFinished } }
        #expect(
            told == [
                .commandPrinted(CommandID(1), "***\n"),
                .commandFinished(CommandID(1), CommandResult(.exited(status: 3))),
            ])
        for number in 2...3 {
            backend.run(
                CommandRun(script: mark.sleep(600), timeout: .minutes(20)), id: CommandID(number))
        }
        backend.stop(CommandID(2))
        told = await exercise.notices { $0.contains { $0.isFinished } }
        #expect(told == [.commandFinished(CommandID(2), CommandResult(.stopped))])
        await exercise.end()
        #expect(mark.living == [])
        #expect(
            exercise.advance(milliseconds: 0).map(\.notice)
                == [.commandFinished(CommandID(3), CommandResult(.stopped))])
    }

    @Test func whatIsLostIsKnownOnceItsProbeAnswers() async {
        var environment = LiveEnvironment(name: "test")
        environment.dataLoss = DataLossProbe(
            script: #"echo '{"lost_writes": 12, "lost_seconds": 1.5}'"#)
        let exercise = LiveExercise(environment)
        _ = exercise.advance(milliseconds: 0)
        #expect(exercise.backend.dataLoss == nil)
        await exercise.backend.refreshDataLoss()
        _ = exercise.advance(milliseconds: 0)
        #expect(
            exercise.backend.dataLoss
                == DataLoss(lostWrites: 12, span: DrillDuration(milliseconds: 1500)))
        await exercise.end()

        environment.dataLoss?.script = "echo '{\"lost_writes\": -1, \"lost_seconds\": 0}'"
        let wrong = LiveExercise(environment)
        await wrong.backend.refreshDataLoss()
        _ = wrong.advance(milliseconds: 0)
        #expect(wrong.backend.dataLoss == nil)
        await wrong.end()
    }

    @Test func whatServersComplainOfIsKnownBefore() async throws {
        try await StubServer.run { server in
            var environment = Self.environment(
                server.url,
                alerts: AlertSource(origin: .alertmanager(url: "http://127.0.0.1:1", HTTPAccess())))
            environment.metrics[0].probe = .query("sum(warned)")
            let backend = LiveBackend(environment: environment, directory: "/tmp")
            let refused = SourceComplaint(source: "Alertmanager", reason: "connection refused")
            #expect(
                await backend.lookFirst().complaints == [
                    SourceComplaint(source: "shop.rate", reason: "a store is away"), refused,
                ])
            await server.set(#"{"starting": true}"#)
            let starting = SourceComplaint(
                source: "Prometheus", reason: "not ready: HTTP status 503")
            #expect(await backend.lookFirst().complaints == [starting, refused])
            await backend.shutDown()
        }
    }

    @Test func theEndDoesNotWaitForAServerThatIsSilent() async throws {
        try await StubServer.run { server in
            var environment = LiveEnvironment(name: "test")
            environment.metrics = [
                LiveMetric(
                    id: Self.up, unit: .count,
                    probe: .http(HTTPProbe(url: server.url + "/silent", timeout: .minutes(60))))
            ]
            let exercise = LiveExercise(environment)
            _ = exercise.advance(milliseconds: 0)
            await exercise.end()
            #expect(exercise.advance(milliseconds: 0) == [])
            #expect(exercise.backend.sample(of: Self.up) == nil)
        }
    }

    @Test func aBackendThatKeepsThePaceWaitsForTheClock() {
        let clock = ManualLiveClock()
        let backend = LiveBackend(
            environment: LiveEnvironment(name: "test"), directory: "/tmp", clock: clock,
            at: .seconds(600), paces: true)
        let begin = clock.monotonic
        _ = backend.advance(to: .seconds(601))
        _ = backend.advance(to: .seconds(602))
        #expect(clock.waits == [begin + 1000, begin + 2000])
    }

    @Test func anActionOfTheSimulationIsRefused() async {
        let exercise = LiveExercise(LiveEnvironment(name: "test"))
        exercise.backend.perform(
            Invocation(verb: "promote", target: ComponentRef(name: "db")), id: ActionID(4))
        #expect(
            exercise.advance(milliseconds: 0).map(\.notice) == [
                .actionFinished(
                    ActionID(4),
                    ActionOutcome(
                        succeeded: false, message: "A live system is changed by commands only."))
            ])
        await exercise.end()
    }
}

extension BackendNotice {
    var isFinished: Bool {
        if case .commandFinished = self { true } else { false }
    }
}
