package import DrillContent
import DrillModel
import FoundationEssentials

/// The drills and runbooks that can be found: in the working folder, in the user's libraries, and
/// among those that come with Muster.
package struct DrillLibrary: Sendable {
    private let files: any ContentFiles
    /// The folders that are searched, nearest first.
    package let roots: [String]

    package init(files: any ContentFiles, roots: [String]) {
        self.files = files
        self.roots = roots
    }

    /// The library as this process finds it.
    ///
    /// - Parameters:
    ///   - home: the user's folders.
    ///   - executable: the path of the program; what comes with it stands above it, or under
    ///     `share/muster` beside its folder.
    package init(home: MusterHome, executable: String?) {
        let bundled = executable.map(Self.bundledRoots) ?? []
        self.init(files: DiskFiles(), roots: [""] + home.libraries + bundled)
    }

    /// `share/muster` beside the program's folder, or the checkout in which it was built.
    private static func bundledRoots(of executable: String) -> [String] {
        let folders = URL(filePath: executable).resolvingSymlinksInPath().path
            .split(separator: "/").dropLast()
        let installed = "/" + folders.dropLast().joined(separator: "/") + "/share/muster"
        guard let build = folders.lastIndex(of: ".build") else { return [installed] }
        return [installed, "/" + folders[..<build].joined(separator: "/")]
    }

    /// The plans of every root, each drill once: a nearer one hides a farther one of the same name.
    package func drillPaths() -> [String] {
        paths(in: "Drills", recursive: false, ContentKind.isYaml)
    }

    /// The plans that stand in a folder.
    package func drillPaths(in folder: String) -> [String] {
        var folder = folder
        while folder.last == "/" { folder.removeLast() }
        return (files.list(folder) ?? []).filter { path in
            ContentKind.isYaml(path) && !path.dropFirst(folder.count + 1).contains("/")
        }.sorted()
    }

    /// The runbooks of every root.
    package func runbookPaths() -> [String] {
        paths(in: "Runbooks", recursive: true, ContentKind.isMarkdown)
    }

    /// The path of a drill that is named by path, or by its file's name alone.
    package func drillPath(_ name: String) -> String? {
        if files.bytes(at: name) != nil { return name }
        return drillPaths().first { path in
            let file = path.split(separator: "/").last ?? ""
            return file == name || file.prefix { $0 != "." } == name
        }
    }

    private func paths(
        in folder: String, recursive: Bool, _ isWanted: (String) -> Bool
    ) -> [String] {
        var seen = Set<String>()
        return roots.flatMap { root -> [String] in
            let base = root.isEmpty ? folder : "\(root)/\(folder)"
            return (files.list(base) ?? []).filter { path in
                let rest = path.dropFirst(base.count + 1)
                return isWanted(path) && (recursive || !rest.contains("/"))
                    && seen.insert(String(rest)).inserted
            }
        }
    }
}
