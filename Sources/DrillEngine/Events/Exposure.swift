package import DrillModel

/// What of a drill brought a finding to light.
///
/// It is written as the step's id, `inject/ID` or `expectation/ID`.
package enum Exposure: Hashable, Sendable {
    case step(String)
    case inject(String)
    case expectation(String)

    /// As findings and corrective actions hold it.
    package var reference: String {
        switch self {
        case .step(let id): id
        case .inject(let id): "inject/\(id)"
        case .expectation(let id): "expectation/\(id)"
        }
    }

    /// What a reference means in a drill; `nil` where the drill has nothing of that name.
    ///
    /// An inject may also be written as its id alone, where no step has that id.
    package init?(_ reference: String, in drill: Drill) {
        let known = Exposure.all(in: drill)
        guard
            let found = known.first(where: { $0.reference == reference })
                ?? known.first(where: { $0 == .inject(reference) })
        else { return nil }
        self = found
    }

    /// Everything of a drill that can bring something to light, in the order of its files.
    package static func all(in drill: Drill) -> [Exposure] {
        drill.runbook.phasedSteps.map { .step($0.step.id) }
            + drill.plan.injects.map { .inject($0.id) }
            + drill.plan.expectations.map { .expectation($0.id) }
    }

    /// Its title in the drill's words.
    package func title(in drill: Drill) -> String {
        switch self {
        case .step(let id): "step “\(drill.runbook.step(id)?.title ?? id)”"
        case .inject(let id):
            drill.plan.injects.first { $0.id == id }.flatMap(Self.message) ?? "inject “\(id)”"
        case .expectation(let id):
            "“\(drill.plan.expectations.first { $0.id == id }?.text ?? id)”"
        }
    }

    private static let longestMessage = 48

    /// A message by its sender and its first words, as one person may send several.
    private static func message(_ inject: Inject) -> String? {
        guard let text = inject.message, let sender = inject.from else { return nil }
        let words = text.count > longestMessage ? "\(text.prefix(longestMessage))…" : text
        return "the message of \(sender): “\(words)”"
    }
}
