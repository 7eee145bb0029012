/// Paths as text, with `/` between their parts.
package enum FilePath {
    /// The folder of a file, without a slash at its end; empty for a bare name.
    package static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last part without its ending: `region-failover` for `Runbooks/region-failover.md`.
    package static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// The ending in lower case without its dot; empty where there is none.
    package static func ending(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// A path that a file names, seen from where the file's own path is seen.
    package static func resolve(_ path: String, from file: String) -> String {
        guard !path.hasPrefix("/") else { return normalised(path) }
        let folder = folder(of: file)
        return normalised(folder.isEmpty ? path : "\(folder)/\(path)")
    }

    /// The path without `.` parts, and without `..` parts that take another one back.
    private static func normalised(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }
}
