import DrillBackends
import DrillModel
import Testing

@Suite(.timeLimit(.minutes(10)))
struct ProbeTests {
    @Test func aPageIsUpWhenStatusAndBodyAreAsWanted() async throws {
        try await StubServer.run { server in
            let page = server.url + "/page"
            let looks = await Looks.of(
                [
                    HTTPProbe(url: page), HTTPProbe(url: page + "?status=503"),
                    HTTPProbe(url: page + "?status=503", status: 503),
                    HTTPProbe(url: page, body: "all [0-9]+ fine"),
                    HTTPProbe(url: page, body: "broken"),
                    HTTPProbe(url: page + "?status=418", measures: .status),
                    HTTPProbe(url: server.url + "/redirect?to=/page", body: "orders"),
                    HTTPProbe(url: server.url + "/redirect?to=file:///etc/passwd"),
                    HTTPProbe(url: server.url + "/endless"),
                    HTTPProbe(url: server.url + "/silent", timeout: .seconds(1)),
                    HTTPProbe(url: "http://127.0.0.1:1"),
                    HTTPProbe(url: "http://127.0.0.1:1", measures: .status),
                    HTTPProbe(url: page, body: "(unclosed"),
                ].map(Probe.http))
            #expect(
                looks[0...10] == [1, 0, 1, 1, 0, 418, 1, 0, 0, 0, 0].map { Look.value($0) }[...])
            #expect(looks[11] == .nothing(reason: "connection refused"))
            #expect(looks[12].reason != nil)
        }
    }

    @Test func latencyIsInSeconds() async throws {
        try await StubServer.run { server in
            let looks = await Looks.of([
                .http(HTTPProbe(url: server.url + "/page", measures: .latency))
            ])
            guard case .value(let seconds, _) = looks[0] else {
                return #expect(Bool(false), "\(looks)")
            }
            #expect(seconds > 0 && seconds < 10)
        }
    }

    @Test func aPortIsOpenOrNot() async throws {
        try await StubServer.run { server in
            let looks = await Looks.of([
                .tcp(address: "127.0.0.1:\(server.port)"), .tcp(address: "127.0.0.1:\(1)"),
                .tcp(address: "localhost:\(server.port)"),
                .tcp(address: "no-such-host.invalid:\(80)"),
            ])
            #expect(looks == [1, 0, 1, 0].map { Look.value($0) })
        }
    }

    @Test func aCommandGivesANumber() async throws {
        let lag = try #require(JSONPath("$.nodes[0].lag"))
        let quoted = try #require(JSONPath("$['a-b'].b"))
        let rows = try #require(JSONPath("$.rows"))
        let looks = await Looks.of(
            [
                CommandProbe(script: "echo noise >&2; echo ' 12.5 '", timeout: .minutes(10)),
                CommandProbe(
                    script: #"echo '{"nodes": [{"lag": "7"}], "a": {"b": true}}'"#,
                    measures: .json(lag), timeout: .minutes(10)),
                CommandProbe(
                    script: #"echo '{"a-b": {"b": true}}'"#,
                    measures: .json(quoted), timeout: .minutes(10)),
                CommandProbe(script: "exit 3", measures: .exitStatus, timeout: .minutes(10)),
                CommandProbe(script: "echo many words", timeout: .minutes(10)),
                CommandProbe(
                    script: "echo 'no route' >&2; echo to sesame >&2; exit 2",
                    timeout: .minutes(10)),
                CommandProbe(
                    script: "echo '{}'", measures: .json(rows), timeout: .minutes(10)),
                CommandProbe(script: "sleep 60", timeout: .seconds(1)),
            ].map(Probe.command), secrets: ["sesame"])
        #expect(
            looks == [
                .value(12.5), .value(7), .value(1), .value(3),
                .nothing(reason: "it printed no such number: many words"),
                .failed(reason: "exit status 2: no route to ***"),
                .nothing(reason: "it printed no such number: {}"),
                .failed(reason: "killed at its time limit"),
            ])
    }
}
