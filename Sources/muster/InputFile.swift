import FoundationEssentials

/// Reads a file that the command line names.
enum InputFile {
    static func read(_ path: String) throws -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw Failure(.io, "cannot read \(path): \(error)")
        }
    }
}
