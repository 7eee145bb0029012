import DrillModel

/// Asks an Alertmanager for what it would call somebody for.
struct AlertmanagerClient: Sendable {
    let url: String
    let access: HTTPAccess
    let http: HTTPClient

    /// The alerts that fire and are neither silenced nor inhibited.
    ///
    /// - Throws: a `LookFailure`.
    func alerts() async throws(LookFailure) -> [HeardAlert] {
        let base = url.hasSuffix("/") ? String(url.dropLast()) : url
        let question = HTTPQuestion(
            url: base + "/api/v2/alerts?active=true&silenced=false&inhibited=false",
            access: access, timeout: ProbeDefaults.timeout)
        let answer: HTTPAnswer
        do {
            answer = try await http.ask(question)
        } catch {
            throw error as? LookFailure ?? LookFailure("cancelled")
        }
        guard answer.status < 400, let alerts = JSONValue(answer.text)?.array else {
            throw LookFailure("HTTP status \(answer.status) for its alerts")
        }
        return alerts.map(HeardAlert.init)
    }
}
