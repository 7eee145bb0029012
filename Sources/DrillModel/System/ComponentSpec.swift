/// What the catalogue says of a kind of component: its parameters, metrics, actions and faults.
///
/// Loaders check files against it, screens list from it, and the simulator reads its defaults, so
/// that a kind is described once.
package struct ComponentSpec: Hashable, Sendable {
    package var kind: String
    package var summary: String
    package let parameters: [ParameterSpec]
    package var metrics: [MetricSpec]
    package var actions: [InvocationSpec]
    package var faults: [InvocationSpec]
    /// Where each parameter stands: every component asks for dozens, in each of a forecast's runs.
    private let places: [String: Int]

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
        places = Dictionary(
            zip(parameters.map(\.name), parameters.indices),
            uniquingKeysWith: { first, _ in first })
    }

    /// The parameter of a name.
    package func parameter(_ name: String) -> ParameterSpec? {
        places[name].map { parameters[$0] }
    }
}
