package import DrillForecast
import FoundationEssentials

/// Forecasts and their parts as JSON.
package enum ForecastFile {
    /// Why a file is not a part of a forecast.
    package struct Unreadable: Error, CustomStringConvertible {
        package var path: String
        package var reason: String

        package var description: String { "\(path): \(reason)" }
    }

    /// A part as its file has it, with a line end at its end.
    package static func text(_ forecast: Forecast) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(forecast), as: UTF8.self) + "\n"
    }

    /// The figures of a forecast, with a line end at its end.
    package static func text(_ report: ForecastReport) throws -> String {
        try readable(report)
    }

    /// The figures of a table of mistakes, with a line end at its end.
    package static func text(_ table: MistakeTable) throws -> String {
        try readable(table)
    }

    private static func readable(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }

    /// Reads a part.
    package static func read(_ path: String) throws(Unreadable) -> Forecast {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw Unreadable(path: path, reason: "cannot be read")
        }
        let forecast: Forecast
        do {
            forecast = try JSONDecoder().decode(Forecast.self, from: data)
        } catch {
            throw Unreadable(
                path: path,
                reason: "is not a part of a forecast; expected what "
                    + "`muster forecast DRILL --shard i/n` writes")
        }
        guard forecast.schema == Forecast.schema else {
            throw Unreadable(
                path: path,
                reason: "has the schema “\(forecast.schema)”; expected “\(Forecast.schema)”")
        }
        return forecast
    }
}
