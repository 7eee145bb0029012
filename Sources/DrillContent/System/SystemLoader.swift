package import DrillModel

/// Reads system files: regions, components with their parameters, alert rules.
package enum SystemLoader {
    /// Reads a system and holds it against the catalogue.
    package static func load(
        _ source: SourceText, catalogue: ComponentCatalogue = .standard
    ) -> Loaded<SystemDefinition> {
        let reading = read(source, catalogue: catalogue)
        let checker = ReferenceChecker(system: reading.value, catalogue: catalogue)
        return Loaded(
            reading.value,
            (reading.diagnostics + reading.references.compactMap(checker.check)).inReadingOrder())
    }

    static func read(
        _ source: SourceText, catalogue: ComponentCatalogue
    ) -> Reading<SystemDefinition> {
        let findings = Findings(file: source.path)
        var reader = SystemReader(findings, catalogue)
        let value = YamlText.root(of: source, findings).flatMap { reader.read($0) }
        return Reading(
            value: value, references: reader.references, diagnostics: findings.diagnostics)
    }
}
