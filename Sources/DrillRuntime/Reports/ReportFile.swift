import FoundationEssentials
import Glibc

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
            throw Failure(path: path, reason: reason(of: error))
        }
    }

    private static func reason(of error: any Error) -> String {
        let code = (error as? CocoaError)?.code
        let cause = (error as? CocoaError)?.underlying as? POSIXError
        switch cause?.code {
        case .ENOENT: return "there is no such folder"
        case .EISDIR: return "it is a folder"
        case .EACCES, .EPERM: return "you may not write there"
        case .EROFS: return "the file system is read-only"
        case .ENOSPC: return "the disk is full"
        default: return code.map { "\($0)" } ?? "\(error)"
        }
    }
}
