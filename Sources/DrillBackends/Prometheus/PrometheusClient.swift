import DrillModel

/// Asks a server that has the HTTP API of Prometheus; see <doc:HowOldAValueMayBe>.
struct PrometheusClient: Sendable {
    /// Twice the usual scrape interval of 15 s: a shorter memory would have gaps between scrapes.
    private static let shortestLookback = DrillDuration.seconds(30)
    /// What is waited before the second attempt, at random, so that looks do not come in step.
    private static let pause: ClosedRange<Int64> = 100...400

    private let http: HTTPClient
    private let source: PrometheusSource
    private let lookback: DrillDuration
    private let clock: any LiveClock

    /// - Parameters:
    ///   - source: the server, without placeholders.
    ///   - http: what carries the questions.
    ///   - staleAfter: how old a value may be; at least 30 s are given.
    ///   - clock: what pauses go by.
    init(
        _ source: PrometheusSource, http: HTTPClient, staleAfter: DrillDuration,
        clock: any LiveClock
    ) {
        self.http = http
        self.source = source
        self.clock = clock
        lookback = max(staleAfter, Self.shortestLookback)
    }

    /// The number that an expression has now.
    func query(_ expression: String) async -> PrometheusAnswer {
        var answer = await ask("/api/v1/query", ["query": DatedQuery.text(expression)])
        if case .value(_, let age) = answer.look, age > lookback {
            answer.look = .nothing(reason: "the last sample is \(age.words) old")
        }
        return answer
    }

    /// What an expression was at every instant of a stretch of time, series by series.
    ///
    /// - Throws: a `LookFailure`.
    func kept(_ expression: String, in span: IncidentSpan) async throws(LookFailure) -> [KeptSeries]
    {
        let fields = [
            "query": expression, "start": Self.seconds(span.from), "end": Self.seconds(span.to),
            "step": String(span.step.seconds),
        ]
        let answer = try await fetch("/api/v1/query_range", .post(fields.merging(limits) { $1 }))
        let root = JSONValue(answer.text)
        guard root?["status"]?.string == "success", let series = root?["data"]?["result"]?.array
        else { throw LookFailure(root?["error"]?.string ?? "HTTP status \(answer.status)") }
        return series.map(KeptSeries.init)
    }

    private static func seconds(_ milliseconds: Int64) -> String {
        String(Double(milliseconds) / 1000)
    }

    /// Whether the server is there and ready for queries.
    ///
    /// - Throws: a `LookFailure` with what it said instead.
    func ready() async throws(LookFailure) {
        let answer = try await fetch("/-/ready", .get)
        // Thanos, Mimir and VictoriaMetrics have it elsewhere, or not.
        guard answer.status < 400 || answer.status == 404 else {
            throw LookFailure("not ready: HTTP status \(answer.status)")
        }
    }

    /// The alerts that fire.
    ///
    /// - Throws: a `LookFailure`.
    func alerts() async throws(LookFailure) -> [HeardAlert] {
        let answer = try await fetch("/api/v1/alerts", .get)
        guard answer.status < 400,
            let alerts = JSONValue(answer.text)?["data"]?["alerts"]?.array
        else { throw LookFailure("HTTP status \(answer.status) for its alerts") }
        return alerts.filter { $0["state"]?.string == "firing" }.map(HeardAlert.init)
    }

    private var limits: [String: String] {
        let lookback = "\(lookback.milliseconds)ms"
        return [
            "timeout": "\(source.timeout.milliseconds)ms",
            // Prometheus and Thanos; then VictoriaMetrics; then Thanos.
            "lookback_delta": lookback, "max_lookback": lookback, "partial_response": "false",
        ]
    }

    private func ask(_ path: String, _ fields: [String: String]) async -> PrometheusAnswer {
        do {
            let answer = try await fetch(path, .post(fields.merging(limits) { known, _ in known }))
            return PrometheusAnswer(answer)
        } catch {
            return PrometheusAnswer(look: .failed(reason: error.reason))
        }
    }

    /// Asks, and once more where the server was not reached or was out of order, if time is left.
    private func fetch(
        _ path: String, _ method: HTTPQuestion.Method
    ) async throws(LookFailure) -> HTTPAnswer {
        let due = clock.monotonic + source.timeout.milliseconds
        let first = await attempt(path, method, until: due)
        if case .success(let answer) = first, answer.status < 500 { return answer }
        let again = clock.monotonic + Int64.random(in: Self.pause)
        guard again < due, (try? await clock.sleep(until: again)) != nil else {
            return try first.get()
        }
        let second = await attempt(path, method, until: due)
        return try second.get()
    }

    private func attempt(
        _ path: String, _ method: HTTPQuestion.Method, until due: Int64
    ) async -> Result<HTTPAnswer, LookFailure> {
        let left = DrillDuration(milliseconds: max(1, due - clock.monotonic))
        let base = source.url.hasSuffix("/") ? String(source.url.dropLast()) : source.url
        let question = HTTPQuestion(
            url: base + path, method: method, access: source.access, timeout: left)
        do {
            return .success(try await http.ask(question))
        } catch {
            return .failure(error as? LookFailure ?? LookFailure("cancelled"))
        }
    }
}

extension PrometheusAnswer {
    fileprivate init(look: Look) {
        self.look = look
    }
}
