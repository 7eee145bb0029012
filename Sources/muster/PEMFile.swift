import FoundationEssentials

/// Reads a key from the PEM file that the command line names.
enum PEMFile {
    static func read<Key>(_ path: String, _ key: (String) throws -> Key) throws -> Key {
        let text = String(decoding: try InputFile.read(path), as: UTF8.self)
        do {
            return try key(text)
        } catch {
            throw Failure(.badInput, "\(path): \(error)")
        }
    }
}
