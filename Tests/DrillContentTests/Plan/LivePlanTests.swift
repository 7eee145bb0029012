import CustomDump
import DrillContent
import DrillModel
import Testing

@Suite("The live backend of a plan")
struct LivePlanTests {
    private static let plan = """
        id: failover
        title: Failover
        kind: dr
        runbook: failover.md
        backend:
          live:
            environment: lab
            every: 2s
            prometheus:
              url: http://127.0.0.1:${PORT}
              basic: {user: drill, password: '${PASSWORD}'}
              ca: ca.pem
            alerts: {source: alertmanager, url: 'http://127.0.0.1:9093', matching: {team: db}}
            metrics:
              orders.errors: {unit: ratio, query: 'sum(rate(errors{job=~"a$"}[1m]))'}
              proxy.up: {unit: count, tcp: '127.0.0.1:${PORT}'}
              page.time: {unit: seconds, http: {url: 'http://127.0.0.1/', measures: latency}}
              orders.rows: {unit: count, command: {run: './rows $PORT', json: $.rows}}
            data_loss: {run: ./checker, every: 5s}
            variables:
              PORT: {env: LAB_PORT, value: '9090'}
              PASSWORD: {env: LAB_PASSWORD, secret: true}
              TICKET: {prompt: Which ticket?}
            commands: {timeout: 30s, output: 16KB, shell: sh, directory: Labs}
        recovered_when: {all: [orders.errors < 1%], for: 10s}

        """

    private func load(_ text: String = plan) -> Loaded<DrillPlan> {
        PlanLoader.load(SourceText(path: "p.yaml", text: text))
    }

    private func complaints(changing old: String, to new: String) -> [String] {
        #expect(Self.plan.contains(old))
        return load(Self.plan.replacing(old, with: new)).diagnostics.map(\.description)
    }

    @Test func everythingThatItSaysIsRead() throws {
        let rows = try #require(JSONPath("$.rows"))
        let loaded = load()
        expectNoDifference(loaded.diagnostics.map(\.description), [])
        let live = try #require(loaded.value?.backend.live)
        #expect(loaded.value?.backend.simulated == nil)
        expectNoDifference(
            live,
            LiveEnvironment(
                name: "lab", interval: .seconds(2), staleAfter: .seconds(6),
                prometheus: PrometheusSource(
                    url: "http://127.0.0.1:${PORT}",
                    access: HTTPAccess(
                        credentials: .basic(user: "drill", password: "${PASSWORD}"),
                        authority: "ca.pem")),
                alerts: AlertSource(
                    origin: .alertmanager(url: "http://127.0.0.1:9093", HTTPAccess()),
                    matching: ["team": "db"]),
                metrics: [
                    metric("orders.errors", .ratio, .query(#"sum(rate(errors{job=~"a$"}[1m]))"#)),
                    metric("proxy.up", .count, .tcp(address: "127.0.0.1:${PORT}")),
                    metric(
                        "page.time", .seconds,
                        .http(HTTPProbe(url: "http://127.0.0.1/", measures: .latency))),
                    metric(
                        "orders.rows", .count,
                        .command(CommandProbe(script: "./rows $PORT", measures: .json(rows)))),
                ],
                dataLoss: DataLossProbe(script: "./checker", interval: .seconds(5)),
                variables: [
                    EnvironmentVariable(name: "PORT", value: "9090", source: "LAB_PORT"),
                    EnvironmentVariable(name: "PASSWORD", source: "LAB_PASSWORD", isSecret: true),
                    EnvironmentVariable(name: "TICKET", prompt: "Which ticket?"),
                ],
                commands: CommandRules(
                    timeout: .seconds(30), outputLimit: 16_000, shell: "sh", directory: "Labs")))
    }

    private func metric(_ name: String, _ unit: Quantity.Unit, _ probe: Probe) -> LiveMetric {
        LiveMetric(id: MetricID(name) ?? nowhere, unit: unit, probe: probe)
    }

    @Test func variablesAreFilledInWhereNoShellDoesIt() throws {
        let live = try #require(load().value?.backend.live)
        let connection = try LiveConnection(live) { ["LAB_PASSWORD": "geheim"][$0] }
        #expect(connection.environment.prometheus?.url == "http://127.0.0.1:9090")
        #expect(
            connection.environment.prometheus?.access.credentials
                == .basic(user: "drill", password: "geheim"))
        #expect(connection.environment.metrics[1].probe == .tcp(address: "127.0.0.1:9090"))
        #expect(connection.environment.metrics[3].probe == live.metrics[3].probe)
        #expect(connection.recorded == ["PORT": "9090"])
        #expect(connection.secrets == ["geheim"])
        #expect(throws: LiveConnection.MissingValues(variables: [live.variables[1]])) {
            try LiveConnection(live) { _ in nil }
        }
    }

    @Test(arguments: [
        (
            "environment: lab", "environment: my lab",
            "p.yaml:7:18: error: not a plain name: “my lab”; "
                + "expected letters, digits, “-” and “_”, beginning with a letter"
        ),
        (
            "password: '${PASSWORD}'", "password: geheim",
            "p.yaml:11:38: error: what is secret does not belong into a plan; "
                + "expected “${NAME}” of a variable with secret: true"
        ),
        (
            "url: http://127.0.0.1:${PORT}", "url: http://127.0.0.1:${PROT}",
            "p.yaml:10:12: error: no variable has this name: “PROT”; "
                + "expected one of PORT, PASSWORD, TICKET; did you mean “PORT”?"
        ),
        (
            "url: http://127.0.0.1:${PORT}", "url: http://127.0.0.1:${TICKET}",
            "p.yaml:10:12: error: nobody is asked for this variable before it is needed here: "
                + "“TICKET”; expected a variable with “value” or “env”"
        ),
        (
            "tcp: '127.0.0.1:${PORT}'", "tcp: '127.0.0.1'",
            "p.yaml:16:36: error: not a host and a port: “127.0.0.1”; "
                + "expected a host and a port such as “127.0.0.1:5432”"
        ),
        (
            "json: $.rows", "json: rows",
            "p.yaml:18:71: error: not a path into JSON: “rows”; "
                + "expected a path such as “$.rows” or “$.nodes[0].lag”"
        ),
        (
            "{unit: count, tcp: '127.0.0.1:${PORT}'}", "{unit: count}",
            "p.yaml:16:17: error: the metric comes from nowhere; "
                + "expected one of query, http, tcp, command"
        ),
        (
            "env: LAB_PASSWORD, secret: true", "value: geheim, secret: true",
            "p.yaml:22:25: error: a secret that stands in the plan is none; "
                + "expected “env” with the name of an environment variable, or “prompt”"
        ),
        (
            "every: 2s", "every: 0s",
            "p.yaml:8:12: error: not a duration: “0s”; expected a duration above 0 such as “5s”"
        ),
    ])
    func aMistakeIsSaidWithItsPlace(old: String, new: String, complaint: String) {
        expectNoDifference(complaints(changing: old, to: new), [complaint])
    }

    @Test func aConditionNeedsAMetricOfTheEnvironmentInItsUnit() throws {
        let files = MemoryFiles([
            "p.yaml": Self.plan.replacing(
                "[orders.errors < 1%]", with: "[orders.errors < 3, order.rows > 3]"),
            "failover.md": "# Failover\n\n## Detect\n\n1. Look\n",
        ])
        let diagnostics = DrillLoader(files: files).load("p.yaml").diagnostics
        expectNoDifference(
            diagnostics.map(\.description).filter { $0.contains("error") },
            [
                "p.yaml:25:24: error: “orders.errors” is not measured in this unit: “3”; "
                    + "expected a share such as “5%”",
                "p.yaml:25:43: error: the live backend does not say where this metric comes from: "
                    + "“order.rows”; expected one of orders.errors, proxy.up, page.time, "
                    + "orders.rows; did you mean “orders.rows”?",
            ])
    }

    @Test func aLiveDrillNeedsNoSystem() throws {
        let files = MemoryFiles([
            "p.yaml": Self.plan, "failover.md": "# Failover\n\n## Detect\n\n1. Look\n",
        ])
        let drill = try #require(DrillLoader(files: files).load("p.yaml").value)
        #expect(drill.system == nil)
        #expect(drill.unit(of: MetricID(ComponentRef(name: "page"), "time")) == .seconds)
    }
}

private let nowhere = MetricID(ComponentRef(name: "nowhere"), "nothing")
