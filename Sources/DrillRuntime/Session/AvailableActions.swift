package import DrillModel
package import DrillTUI

/// The actions that the components of a system know.
package enum AvailableActions {
    /// By component, in the order of the system's file; none on a live system.
    package static func of(
        _ drill: Drill, catalogue: ComponentCatalogue = .standard
    ) -> [AvailableAction] {
        guard drill.backend == .simulated, let system = drill.system else { return [] }
        return system.components.flatMap { component in
            (catalogue.kind(component.kind)?.actions ?? []).map { spec in
                AvailableAction(
                    template: Invocation(verb: spec.verb, target: component.ref),
                    help: spec.help,
                    argumentHelp: spec.arguments.map(help).joined(separator: " "),
                    isIrreversible: spec.isIrreversible)
            }
        }
    }

    private static func help(_ argument: ParameterSpec) -> String {
        argument.isRequired ? "\(argument.name)=…" : "[\(argument.name)=…]"
    }
}
