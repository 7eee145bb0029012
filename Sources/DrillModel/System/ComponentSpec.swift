/// What the catalogue says of a kind of component: its parameters, metrics, actions and faults.
///
/// Loaders check files against it, screens list from it, and the simulator reads its defaults, so
/// that a kind is described once.
package struct ComponentSpec: Hashable, Sendable {
    package var kind: String
    package var summary: String
    package var parameters: [ParameterSpec]
    package var metrics: [MetricSpec]
    package var actions: [InvocationSpec]
    package var faults: [InvocationSpec]

    package init(
        kind: String,
        summary: String,
        parameters: [ParameterSpec] = [],
        metrics: [MetricSpec] = [],
        actions: [InvocationSpec] = [],
        faults: [InvocationSpec] = []
    ) {
        self.kind = kind
        self.summary = summary
        self.parameters = parameters
        self.metrics = metrics
        self.actions = actions
        self.faults = faults
    }
}
