import DrillContent
import DrillModel
import Foundation
import Testing

@Suite("Other people's runbooks", .enabled(if: Corpus.folder != nil, "no ../shared/corpus here"))
struct CorpusTests {
    /// The Markdown files of the corpus, as paths below its folder.
    static let files: [String] = {
        guard let folder = Corpus.folder else { return [] }
        return (DiskFiles().list(folder) ?? []).filter { $0.hasSuffix(".md") }
    }()

    @Test func thereIsSomethingToRead() {
        #expect(Self.files.count > 50)
    }

    @Test(arguments: files)
    func becomesARunbookWithoutLosingALine(_ path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let loaded = RunbookLoader.load(SourceText(path: path, text: text))
        let runbook = try #require(loaded.value, "\(loaded.diagnostics)")
        #expect(!runbook.title.isEmpty)
        #expect(LostLines.of(text, in: runbook) == [])
    }

    @Test(arguments: files)
    func hasStepsWithIDsOfTheirOwnInDocumentOrder(_ path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let runbook = try #require(RunbookLoader.load(SourceText(path: path, text: text)).value)
        let ids = runbook.steps.map(\.id)
        #expect(Set(ids).count == ids.count)
        let lines = runbook.steps.map(\.position.line)
        #expect(lines == lines.sorted())
    }
}
