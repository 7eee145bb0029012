import FoundationEssentials

/// The files of the machine.
package struct DiskFiles: ContentFiles {
    /// Larger files are not documents that somebody wrote.
    private static let maxBytes = 16 << 20

    package init() {}

    package func bytes(at path: String) -> [UInt8]? {
        guard let attributes = attributes(of: path),
            attributes[.type] as? FileAttributeType == .typeRegular,
            (attributes[.size] as? Int ?? 0) <= Self.maxBytes,
            let data = FileManager.default.contents(atPath: path)
        else { return nil }
        return Array(data)
    }

    package func list(_ folder: String) -> [String]? {
        guard attributes(of: folder)?[.type] as? FileAttributeType == .typeDirectory,
            let names = try? FileManager.default.subpathsOfDirectory(atPath: folder)
        else { return nil }
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        return names.sorted().map { base + $0 }.filter {
            attributes(of: $0)?[.type] as? FileAttributeType == .typeRegular
        }
    }

    /// The folders below a folder.
    package func folders(in folder: String) -> [String] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        return names.map { base + $0 }.filter {
            attributes(of: $0)?[.type] as? FileAttributeType == .typeDirectory
        }
    }

    /// The attributes of what a path leads to, symbolic links followed.
    private func attributes(of path: String) -> [FileAttributeKey: Any]? {
        let target = URL(filePath: path).resolvingSymlinksInPath().path
        return try? FileManager.default.attributesOfItem(atPath: target)
    }
}
