package import DrillModel

/// What checking one file gave.
package struct ValidatedFile: Hashable, Sendable {
    package var path: String
    /// `nil` where the file is none of ours.
    package var kind: ContentKind?
    /// The id of a plan that can be used.
    package var plan: String?
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

    /// Checks a file, or every Markdown and YAML file in a folder that may be one of ours.
    package func validate(_ path: String) -> [ValidatedFile] {
        guard let paths = files.list(path) else {
            return [validateFile(path) ?? stranger(path)]
        }
        let checked = paths.filter { !Self.isHidden($0, below: path) }
            .filter { ContentKind.isMarkdown($0) || ContentKind.isYaml($0) }
            .compactMap(validateFile)
        return Self.withRepeatedNames(checked)
    }

    /// `nil` for a file that is none of ours; one that is no text may be.
    private func validateFile(_ path: String) -> ValidatedFile? {
        let text = TextFile.read(path, files)
        guard let source = text.value else {
            return ValidatedFile(path: path, diagnostics: text.diagnostics)
        }
        guard let kind = ContentKind.of(source) ?? Self.kindInLibrary(of: path) else { return nil }
        var file = ValidatedFile(path: path, kind: kind, diagnostics: text.diagnostics)
        switch kind {
        case .plan:
            let loaded = DrillLoader(files: files, catalogue: catalogue).load(path)
            file.plan = loaded.value?.plan.id
            file.diagnostics += loaded.diagnostics
        case .system:
            file.diagnostics += SystemLoader.load(source, catalogue: catalogue).diagnostics
        case .runbook: file.diagnostics += RunbookLoader.load(source).diagnostics
        }
        file.diagnostics = file.diagnostics.inReadingOrder()
        return file
    }

    /// What the library takes a file for because of where it stands, whatever is in it.
    private static func kindInLibrary(of path: String) -> ContentKind? {
        ContentKind.isYaml(path) && path.split(separator: "/").dropLast().last == "Drills"
            ? .plan : nil
    }

    /// Whether a file is hidden, or stands in a folder that is.
    private static func isHidden(_ path: String, below folder: String) -> Bool {
        path.dropFirst(folder.count).split(separator: "/").contains { $0.hasPrefix(".") }
    }

    /// What is wrong with a file that is none of ours: that, or that nobody could tell.
    private func stranger(_ path: String) -> ValidatedFile {
        if ContentKind.isYaml(path), let source = TextFile.read(path, files).value {
            let findings = Findings(file: path)
            _ = YamlText.root(of: source, findings)
            guard findings.diagnostics.isEmpty else {
                return ValidatedFile(path: path, diagnostics: findings.diagnostics)
            }
        }
        let stranger = Diagnostic(
            file: path, "neither a drill plan, nor a system, nor a runbook",
            expected: "Markdown, or YAML with “runbook” or “components”")
        return ValidatedFile(path: path, diagnostics: [stranger])
    }

    /// The files, with an error at every plan whose id another one has: their sessions would be taken for
    /// those of one drill.
    private static func withRepeatedNames(_ files: [ValidatedFile]) -> [ValidatedFile] {
        var first: [String: String] = [:]
        return files.map { file in
            guard let plan = file.plan else { return file }
            guard let other = first[plan] else {
                first[plan] = file.path
                return file
            }
            var file = file
            file.diagnostics.append(
                Diagnostic(
                    file: file.path, "\(other) has the same id", found: plan,
                    expected: "an id of its own, by which its sessions are known"))
            return file
        }
    }
}
