import Foundation

/// Other people's runbooks beside the package, where they are there.
enum Corpus {
    /// The folder: `../shared/corpus` beside the package, or what `MUSTER_CORPUS` names.
    static let folder: String? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let beside = root.appending(path: "../shared/corpus").standardizedFileURL.path
        let path = ProcessInfo.processInfo.environment["MUSTER_CORPUS"] ?? beside
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()
}
