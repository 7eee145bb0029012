import DrillBackends
import DrillEngine
package import DrillModel

extension Sessions {
    /// Makes a session of an incident that Prometheus has kept, for others to rehearse.
    ///
    /// Nobody acts in it: it has what was seen, T0, and recovery as the plan defines it.
    ///
    /// - Parameters:
    ///   - drill: a drill whose live backend has a Prometheus.
    ///   - name: who keeps it.
    ///   - from: the beginning, in ms since 1970 (UTC).
    ///   - to: the end, in ms since 1970 (UTC).
    ///   - step: how far apart the values are.
    ///   - disruption: T0, in ms since 1970 (UTC); `nil` for the first instant at which the steady
    ///     state does not hold.
    /// - Returns: the driver of the session, which has ended.
    /// - Throws: a `SessionError`, or a `JournalError`.
    package func keep(
        _ drill: Drill, operator name: String, from: Int64, to: Int64, step: DrillDuration,
        disruptedAt disruption: Int64?
    ) throws -> SessionDriver {
        let span = IncidentSpan(from: from, to: to, step: step)
        guard from < to, (to - from) / step.milliseconds < IncidentSpan.mostSteps else {
            throw SessionError.incidentIsNoSpan(steps: IncidentSpan.mostSteps)
        }
        let incident = try incident(of: drill, in: span)
        let steady = drill.plan.steadyState
        let found = span.instants.first { instant in
            steady.evaluateAll { incident.values[$0]?[instant] } == .fails
        }
        guard let disruptedAt = disruption ?? found, (from...to).contains(disruptedAt) else {
            throw SessionError.nothingHappened
        }
        let driver = try startRecorded(
            drill, operator: name,
            playing: Recording(of: incident, in: span, disruptedAt: disruptedAt))
        try driver.advance(to: span.time(of: to))
        try driver.give(driver.state.status == .aborting ? .finishAbort : .finish)
        return driver
    }

    private func incident(of drill: Drill, in span: IncidentSpan) throws -> Incident {
        let backend = LiveSession.lookout(over: try connection(of: drill), for: drill)
        defer { backend.close() }
        do throws(LookFailure) {
            return try backend.waitForIncident(in: span)
        } catch {
            throw SessionError.incidentUnavailable(error.reason)
        }
    }
}
