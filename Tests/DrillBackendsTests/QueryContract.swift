import DrillBackends
import DrillModel
import Testing

/// What every server with the API of Prometheus has to give, the real one and the stub.
enum QueryContract {
    static let two =
        #"label_replace(vector(1),"a","x","","") or label_replace(vector(2),"a","y","","")"#

    static let looks: [(query: String, look: Look)] = [
        ("vector(42)", .value(42)),
        ("scalar(vector(3))", .value(3)),
        ("vector(1) == 2", .nothing(reason: "no series")),
        ("vector(0)/0", .nothing(reason: "the value is NaN")),
        ("vector(1)/0", .nothing(reason: "the value is +Inf")),
        (two, .nothing(reason: #"query gave 2 series: {a="x"}, {a="y"}"#)),
        (
            "sum(",
            .nothing(
                reason: #"invalid parameter "query": 1:5: parse error: unclosed left parenthesis"#)
        ),
        (#""text""#, .nothing(reason: "the query gives a string, no number")),
        ("up[5m]", .nothing(reason: "the query gives a matrix, no number")),
    ]

    /// Checks it at an address.
    static func check(at url: String) async {
        let looks = await Looks.of(looks.map { .query($0.query) }, prometheus: url)
        #expect(looks == Self.looks.map(\.look))
    }
}

/// First looks at probes, without a session.
enum Looks {
    static func of(
        _ probes: [Probe], prometheus url: String = "http://127.0.0.1:1",
        access: HTTPAccess = HTTPAccess(), directory: String = "/tmp",
        secrets: [String] = [], timeout: DrillDuration = .minutes(10),
        staleAfter: DrillDuration? = nil
    ) async -> [Look] {
        let environment = LiveEnvironment(
            name: "test", staleAfter: staleAfter,
            prometheus: PrometheusSource(url: url, access: access, timeout: timeout),
            metrics: probes.enumerated().map { index, probe in
                LiveMetric(
                    id: MetricID(ComponentRef(name: "shop"), "m\(index)"), unit: .count,
                    probe: probe)
            })
        let backend = LiveBackend(
            environment: environment, directory: directory, secrets: secrets)
        let looks = await backend.lookFirst().looks
        await backend.shutDown()
        return looks.map(\.look)
    }
}
