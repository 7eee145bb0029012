/// Files that exist in memory only.
package struct MemoryFiles: ContentFiles {
    private var files: [String: [UInt8]]

    package init(_ texts: [String: String] = [:]) {
        files = texts.mapValues { Array($0.utf8) }
    }

    /// Adds or replaces a file, whose bytes need not be text.
    package mutating func write(_ bytes: [UInt8], to path: String) {
        files[path] = bytes
    }

    package func bytes(at path: String) -> [UInt8]? {
        files[path]
    }

    package func list(_ folder: String) -> [String]? {
        let prefix = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
        let paths = files.keys.filter { $0.hasPrefix(prefix) }.sorted()
        return paths.isEmpty ? nil : paths
    }
}
