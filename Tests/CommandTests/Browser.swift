import Foundation

/// A real browser without a window: pages as somebody would see them.
enum Browser {
    private static let chromium = "/usr/bin/chromium"
    private static let pdfToText = "/usr/bin/pdftotext"

    static var isInstalled: Bool {
        [chromium, pdfToText].allSatisfy(FileManager.default.isExecutableFile)
    }

    /// The text that a page shows when it is printed, line by line.
    static func printedText(of page: URL, in folder: URL) throws -> String {
        let pdf = folder.appending(path: "page.pdf")
        let text = folder.appending(path: "page.txt")
        try run(
            chromium,
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--user-data-dir=\(folder.path)/profile", "--print-to-pdf=\(pdf.path)",
                page.absoluteString,
            ])
        try run(pdfToText, ["-layout", pdf.path, text.path])
        return String(decoding: try Data(contentsOf: text), as: UTF8.self)
    }

    private static func run(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }
}
