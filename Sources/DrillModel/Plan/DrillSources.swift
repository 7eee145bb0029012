/// The files of a drill, whole, so that a session can be read again when they have moved on.
package struct DrillSources: Hashable, Codable, Sendable {
    package var plan: SourceText
    package var runbook: SourceText
    /// `nil` for a drill that only runs live.
    package var system: SourceText?

    package init(plan: SourceText, runbook: SourceText, system: SourceText?) {
        self.plan = plan
        self.runbook = runbook
        self.system = system
    }
}
