package import DrillModel

/// What a server of metrics has kept of a stretch of time.
package struct Incident: Hashable, Sendable {
    /// Each metric that a query gives: its values by their instants, in ms since 1970 (UTC).
    package var values: [MetricID: [Int64: Double]] = [:]
    /// The alerts that fired at each instant, by name; an instant without any is left out.
    package var firing: [Int64: [Alert]] = [:]
}

extension Recording {
    /// An incident as it was seen.
    ///
    /// - Parameters:
    ///   - incident: what the server has kept.
    ///   - span: the stretch of time; it begins at drill time zero.
    ///   - disruptedAt: T0, in ms since 1970 (UTC).
    package init(of incident: Incident, in span: IncidentSpan, disruptedAt: Int64) {
        var entries = [Entry(span.time(of: disruptedAt), .disrupted)]
        var firing: [Alert] = []
        for instant in span.instants {
            let time = span.time(of: instant)
            entries.append(
                Entry(time, .seen(incident.values.mapValues { $0[instant] }, takenAt: time)))
            let now = incident.firing[instant] ?? []
            let (names, before) = (Set(now.map(\.name)), Set(firing.map(\.name)))
            entries += now.filter { !before.contains($0.name) }.map { Entry(time, .alertFired($0)) }
            entries += firing.filter { !names.contains($0.name) }
                .map { Entry(time, .alertResolved(name: $0.name)) }
            firing = now
        }
        self.init(entries + Self.end(at: span.time(of: span.to), of: incident.values.keys))
    }
}
