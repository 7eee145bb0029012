package import DrillContent
package import DrillModel

/// A drill that can be run, with where it was found.
package struct LoadedDrill: Sendable {
    package let path: String
    package let drill: Drill
    /// What the loader found questionable.
    package let warnings: [Diagnostic]

    /// Loads a plan with its runbook and its system.
    ///
    /// - Throws: ``UnusableDrill`` with everything that is wrong.
    package init(path: String, files: any ContentFiles = DiskFiles()) throws(UnusableDrill) {
        let loaded = DrillLoader(files: files).load(path)
        guard let drill = loaded.value else { throw UnusableDrill(path, loaded.diagnostics) }
        self.path = path
        self.drill = drill
        warnings = loaded.diagnostics
    }
}
