import DrillBackends
import DrillModel
import Testing

@Suite(.timeLimit(.minutes(10)))
struct PrometheusTests {
    @Test func theStubKeepsTheContract() async throws {
        try await StubServer.run { await QueryContract.check(at: $0.url) }
    }

    @Test func whoAsksSaysWhoHeIs() async throws {
        try await StubServer.run { server in
            for (credentials, value) in [
                (HTTPAccess.Credentials.basic(user: "me", password: "sesame"), 1.0),
                (.bearer("sesame"), 1), (.bearer("wrong"), 0),
            ] {
                let looks = await Looks.of(
                    [.query("sum(authorized)")], prometheus: server.url,
                    access: HTTPAccess(credentials: credentials))
                #expect(looks == [.value(value)])
            }
        }
    }

    @Test func anOutOfOrderServerIsAskedTwice() async throws {
        try await StubServer.run { server in
            #expect(await Looks.of([.query("sum(flaky)")], prometheus: server.url) == [.value(7)])
        }
    }

    @Test func whatIsNoAnswerIsNoValue() async throws {
        try await StubServer.run { server in
            let looks = await Looks.of(
                [.query("sum(partial)"), .query("sum(garbage)"), .query("sum(x)")],
                prometheus: server.url, secrets: ["sesame"])
            #expect(
                looks == [
                    .nothing(reason: "the answer is partial"),
                    .failed(reason: "HTTP status 200, and not the API of Prometheus"),
                    .failed(reason: "password *** in sum(x)"),
                ])
        }
    }

    @Test func aSampleIsAsOldAsItsScrape() async throws {
        try await StubServer.run { server in
            let fresh = await Looks.of([.query(" dated ")], prometheus: server.url)
            #expect(fresh == [.value(1, age: DrillDuration(milliseconds: 2250))])
            await server.set(#"{"taken": "960"}"#)
            let old = await Looks.of([.query("dated")], prometheus: server.url)
            #expect(old == [.nothing(reason: "the last sample is 40 s old")])
            let known = await Looks.of(
                [.query("dated")], prometheus: server.url, staleAfter: .minutes(1))
            #expect(known == [.value(1, age: DrillDuration(milliseconds: 40_500))])
        }
    }

    @Test func nobodyThereIsAFailure() async {
        #expect(
            await Looks.of([.query("vector(1)")], prometheus: "http://127.0.0.1:1")
                == [.failed(reason: "connection refused")])
    }

    @Test func aProxyIsGoneThrough() async throws {
        try await StubServer.run { proxy in
            let looks = await Looks.of(
                [.query("vector(42)")], prometheus: "http://prometheus.invalid:9090",
                access: HTTPAccess(proxy: proxy.url))
            #expect(looks == [.value(42)])
            let counted = await Looks.of([.query("count(proxied)")], prometheus: proxy.url)
            // The look, whether it is ready, and what it warns of.
            #expect(counted == [.value(3)])
        }
    }

    @Test func aCertificateOfOnesOwnIsTrustedWhereItIsNamed() async throws {
        let authority = try await OwnAuthority()
        try await StubServer.run(certificate: authority.files) { server in
            let url = "https://localhost:\(server.port)"
            let trusted = await Looks.of(
                [.query("vector(42)")], prometheus: url, access: HTTPAccess(authority: "ca.pem"),
                directory: authority.directory)
            #expect(trusted == [.value(42)])
            let foreign = await Looks.of([.query("vector(42)")], prometheus: url)
            #expect(
                foreign == [
                    .failed(
                        reason: "SSL certificate problem: unable to get local issuer certificate")
                ])
        }
    }

    @Test func whatWasIsHadMetricByMetric() async throws {
        try await StubServer.run { server in
            let metric = LiveMetric(
                id: MetricID(ComponentRef(name: "shop"), "rate"), unit: .count,
                probe: .query("vector(42)"))
            let page = LiveMetric(
                id: MetricID(ComponentRef(name: "shop"), "page"), unit: .count,
                probe: .http(HTTPProbe(url: server.url)))
            let backend = LiveBackend(
                environment: LiveEnvironment(
                    name: "test", prometheus: PrometheusSource(url: server.url),
                    alerts: AlertSource(origin: .prometheus), metrics: [metric, page]),
                directory: "/tmp")
            let span = IncidentSpan(from: 1_000_000, to: 1_060_000, step: .seconds(30))
            let incident = try await backend.incident(in: span)
            await backend.shutDown()
            #expect(incident.values == [metric.id: [1_000_000: 1, 1_060_000: 2]])
            let slow = Alert(name: "Slow", severity: .ticket, summary: "a")
            #expect(incident.firing == [1_060_000: [slow]])
            let recording = Recording(
                of: incident, in: span, disruptedAt: 1_030_000)
            #expect(
                recording.entries.map(\.time.milliseconds)
                    == [0, 30_000, 30_000, 60_000, 60_000, 60_000, 60_000])
        }
    }
}
