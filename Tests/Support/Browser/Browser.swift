package import Foundation

/// A real browser without a window: pages as somebody would see them.
package enum Browser {
    private static let chromium = "/usr/bin/chromium"
    private static let driver = "/usr/bin/chromedriver"
    private static let pdfToText = "/usr/bin/pdftotext"
    private static let python = "/usr/bin/python3"

    /// The folder of the checkout.
    private static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let axe = checkout.appending(path: ".build/axe/axe.min.js")

    /// Whether pages can be printed and read.
    package static let isInstalled = [chromium, pdfToText].allSatisfy(
        FileManager.default.isExecutableFile)

    /// Whether pages can be looked at from within.
    package static let isDriven =
        isInstalled && FileManager.default.isExecutableFile(atPath: driver)
        && (try? run(python, ["-c", "import selenium"])) == 0

    /// Whether the accessibility check is there, which `make setup-tests` brings.
    package static let hasAxe = FileManager.default.fileExists(atPath: axe.path)

    /// The text that a page shows when it is printed, line by line.
    package static func printedText(of page: URL, in folder: URL) throws -> String {
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

    /// The printed text, a sheet of paper an entry.
    package static func printedSheets(of page: URL, in folder: URL) throws -> [String] {
        try printedText(of: page, in: folder).split(separator: "\u{0C}").map(String.init)
    }

    /// Looks at pages as phone, desktop and paper show them.
    ///
    /// With `PICTURES=FOLDER` in the environment the screenshots are kept there.
    package static func look(at pages: [URL], in folder: URL) throws -> [PageLook] {
        let list = folder.appending(path: "pages")
        try Data(pages.map(\.path).joined(separator: "\n").utf8).write(to: list)
        let found = folder.appending(path: "found.json")
        let script = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "page_check.py")
        try Data().write(to: found)
        try run(
            python, [script.path] + (hasAxe ? [axe.path] : []),
            input: FileHandle(forReadingFrom: list), output: FileHandle(forWritingTo: found))
        return try JSONDecoder().decode([PageLook].self, from: try Data(contentsOf: found))
    }

    @discardableResult
    private static func run(
        _ program: String, _ arguments: [String], input: FileHandle = .nullDevice,
        output: FileHandle = .nullDevice
    ) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
