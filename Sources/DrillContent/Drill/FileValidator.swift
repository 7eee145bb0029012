package import DrillModel

/// What checking one file gave.
package struct ValidatedFile: Hashable, Sendable {
    package var path: String
    /// `nil` where the file is none of ours.
    package var kind: ContentKind?
    /// By file and place; for a plan, those of its runbook and system as well.
    package var diagnostics: [Diagnostic]
}

/// Checks files that a user names, each for what it is.
package struct FileValidator {
    private let files: any ContentFiles
    private let catalogue: ComponentCatalogue

    package init(files: any ContentFiles, catalogue: ComponentCatalogue = .standard) {
        self.files = files
        self.catalogue = catalogue
    }

    /// Checks a file, or every Markdown and YAML file in a folder that is one of ours.
    package func validate(_ path: String) -> [ValidatedFile] {
        guard let paths = files.list(path) else { return [validateFile(path)] }
        return paths.filter { ContentKind.isMarkdown($0) || ContentKind.isYaml($0) }
            .map(validateFile)
            .filter { $0.kind != nil }
    }

    private func validateFile(_ path: String) -> ValidatedFile {
        let text = TextFile.read(path, files)
        guard let source = text.value else {
            return ValidatedFile(path: path, diagnostics: text.diagnostics)
        }
        guard let kind = ContentKind.of(source) else {
            let stranger = Diagnostic(
                file: path, "neither a drill plan, nor a system, nor a runbook",
                expected: "Markdown, or YAML with “runbook” or “components”")
            return ValidatedFile(path: path, diagnostics: text.diagnostics + [stranger])
        }
        return ValidatedFile(
            path: path, kind: kind,
            diagnostics: (text.diagnostics + diagnostics(of: source, kind)).inReadingOrder())
    }

    private func diagnostics(of source: SourceText, _ kind: ContentKind) -> [Diagnostic] {
        switch kind {
        case .plan: DrillLoader(files: files, catalogue: catalogue).load(source.path).diagnostics
        case .system: SystemLoader.load(source, catalogue: catalogue).diagnostics
        case .runbook: RunbookLoader.load(source).diagnostics
        }
    }
}
