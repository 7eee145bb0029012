/// A forecast, whole or in part: what it is of, and what its runs came to so far.
package struct Forecast: Hashable, Codable, Sendable {
    /// What the member `schema` of a part says.
    package static let schema = "muster-forecast-shard/1"

    package var schema = Self.schema
    package var subject: ForecastSubject
    package var tally = Tally()
    package var sensitivity: Sensitivity

    package init(_ subject: ForecastSubject, sensitivity: Sensitivity) {
        self.subject = subject
        self.sensitivity = sensitivity
    }

    /// The runs that have not been made.
    package var missingRuns: [Range<Int>] { tally.trail.missing(of: 0..<subject.runs) }

    package var isPartial: Bool { !missingRuns.isEmpty }

    /// Why two parts cannot be added up.
    package enum Mismatch: Error, Hashable, CustomStringConvertible {
        /// They are parts of different forecasts.
        case otherForecast(String)
        /// Both have these runs.
        case overlap(Range<Int>)

        package var description: String {
            switch self {
            case .otherForecast(let difference): "it is of another forecast: \(difference)"
            case .overlap(let runs):
                "it has runs that are there already: \([runs].runNumbers)"
            }
        }
    }

    /// Adds other runs of the same forecast.
    package mutating func merge(_ other: Forecast) throws(Mismatch) {
        if let difference = subject.difference(from: other.subject) {
            throw .otherForecast(difference)
        }
        if let overlap = tally.trail.overlap(with: other.tally.trail) { throw .overlap(overlap) }
        tally.merge(other.tally)
        sensitivity.merge(other.sensitivity)
    }
}

extension [Range<Int>] {
    /// The runs in words, first and last: `0–249, 500–749`.
    package var runNumbers: String {
        map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound - 1)" }
            .joined(separator: ", ")
    }
}
