/// A metric that a component publishes.
package struct MetricSpec: Hashable, Sendable {
    package var name: String
    package var unit: Quantity.Unit
    package var help: String

    package init(_ name: String, _ unit: Quantity.Unit, _ help: String) {
        self.name = name
        self.unit = unit
        self.help = help
    }
}
