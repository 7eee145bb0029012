/// The parts that people take in a drill.
package enum Role: String, Codable, Sendable, CaseIterable, CodingKeyRepresentable {
    case incidentCommander = "incident-commander"
    case deputy
    case `operator`
    case scribe
    case subjectMatterExpert = "subject-matter-expert"
    case customerLiaison = "customer-liaison"
    case internalLiaison = "internal-liaison"
    case facilitator
    case observer

    /// The name in words: `incident commander`.
    package var title: String {
        String(rawValue.map { $0 == "-" ? " " : $0 })
    }
}
