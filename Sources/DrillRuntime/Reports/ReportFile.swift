import FoundationEssentials

/// Writes a report to a file: whole or not at all.
package enum ReportFile {
    /// Why a report could not be written.
    package struct Failure: Error, Hashable, CustomStringConvertible {
        package var path: String
        package var reason: String

        package var description: String { "cannot write the report to \(path): \(reason)" }
    }

    /// Writes the text; an existing file is replaced in one step.
    package static func write(_ text: String, to path: String) throws(Failure) {
        do {
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Failure(path: path, reason: FileProblem.words(of: error))
        }
    }
}
