/// The simulated topology as its file states it: regions, components with parameters, monitoring.
package struct SystemDefinition: Hashable, Codable, Sendable {
    package var id: String
    package var title: String
    package var summary: String
    package var regions: [RegionDefinition]
    package var components: [ComponentDefinition]
    package var alerts: [AlertRule]

    package init(
        id: String,
        title: String,
        summary: String = "",
        regions: [RegionDefinition] = [],
        components: [ComponentDefinition] = [],
        alerts: [AlertRule] = []
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.regions = regions
        self.components = components
        self.alerts = alerts
    }

    /// The component of this name.
    package func component(_ ref: ComponentRef) -> ComponentDefinition? {
        components.first { $0.ref == ref }
    }
}
