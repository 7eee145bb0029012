import DrillModel

/// What the HTTP API of Prometheus says to a query.
struct PrometheusAnswer: Hashable {
    /// The one number, or why there is none.
    var look: Look
    /// What the server wants to be known about the answer.
    var warnings: [String] = []

    /// Reads an answer of `/api/v1/query`.
    init(_ answer: HTTPAnswer) {
        guard let root = JSONValue(answer.text), let status = root["status"]?.string else {
            look = .failed(reason: "HTTP status \(answer.status), and not the API of Prometheus")
            return
        }
        warnings = root["warnings"]?.array?.compactMap(\.string) ?? []
        guard status == "success", let data = root["data"] else {
            let reason = root["error"]?.string ?? "HTTP status \(answer.status)"
            // 4xx is about the query, 5xx about the server.
            look = answer.status < 500 ? .nothing(reason: reason) : .failed(reason: reason)
            return
        }
        if root["isPartial"] == .bool(true) {
            // VictoriaMetrics says so when some of its storage is away.
            look = .nothing(reason: "the answer is partial")
        } else {
            look = Self.number(of: data)
        }
    }

    private static func number(of data: JSONValue) -> Look {
        let result = data["result"]
        switch data["resultType"]?.string {
        case "scalar"?: return value(result?[1])
        case "vector"?:
            let all = result?.array ?? []
            let times = all.filter { $0["metric"]?[DatedQuery.mark] != nil }
            let series = all.filter { $0["metric"]?[DatedQuery.mark] == nil }
            guard series.count < 2 else { return .nothing(reason: several(series)) }
            guard let only = series.first else { return .nothing(reason: "no series") }
            guard only["value"] != nil else { return .nothing(reason: "a histogram, no number") }
            return value(only["value"]?[1], age: times.first.flatMap(age))
        case let type: return .nothing(reason: "the query gives a \(type ?? "nothing"), no number")
        }
    }

    private static func value(_ value: JSONValue?, age: DrillDuration? = nil) -> Look {
        guard let text = value?.string, let number = number(text) else {
            return .nothing(reason: "no number")
        }
        guard number.isFinite else { return .nothing(reason: "the value is \(text)") }
        return .value(number, age: age ?? .zero)
    }

    /// How old a sample is by the clock of the server, which took it and evaluated the query.
    private static func age(_ time: JSONValue) -> DrillDuration? {
        guard let evaluated = time["value"]?[0]?.double,
            let taken = time["value"]?[1]?.string.flatMap(Double.init),
            let milliseconds = Int64(exactly: ((evaluated - taken) * 1000).rounded())
        else { return nil }
        return DrillDuration(milliseconds: max(0, milliseconds))
    }

    /// A number as Go writes it.
    private static func number(_ text: String) -> Double? {
        switch text {
        case "+Inf": .infinity
        case "-Inf": -.infinity
        case "NaN": .nan
        default: Double(text)
        }
    }

    private static func several(_ series: [JSONValue]) -> String {
        let first = series.prefix(2).map { labels($0["metric"]?.strings ?? [:]) }
        return "query gave \(series.count) series: \(first.joined(separator: ", "))"
            + (series.count > 2 ? ", …" : "")
    }

    /// Labels as PromQL has them: `up{job="shop"}`.
    private static func labels(_ labels: [String: String]) -> String {
        let pairs = labels.filter { $0.key != "__name__" }.sorted { $0.key < $1.key }
            .map { "\($0.key)=\"\($0.value)\"" }
        return (labels["__name__"] ?? "") + "{\(pairs.joined(separator: ", "))}"
    }
}
