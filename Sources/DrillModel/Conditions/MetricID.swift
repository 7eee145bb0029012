/// The name of a measured quantity: `[region/]component.metric`, as in `eu-west-1/orders-db.lag`.
package struct MetricID: Hashable, Sendable {
    /// The component it belongs to, or a service-wide name such as `shop`.
    package var component: ComponentRef
    /// What is measured, in snake case with its unit where it is not a ratio: `p95_latency`.
    package var name: String

    package init(_ component: ComponentRef, _ name: String) {
        self.component = component
        self.name = name
    }

    /// Reads `component.metric`; `nil` when there is no dot or a part is not a plain name.
    package init?(_ text: String) {
        guard let dot = text.lastIndex(of: "."),
            let component = ComponentRef(String(text[..<dot])),
            ComponentRef.isPlainName(text[text.index(after: dot)...])
        else { return nil }
        self.init(component, String(text[text.index(after: dot)...]))
    }
}

extension MetricID: CustomStringConvertible, Comparable, Codable {
    package var description: String { "\(component).\(name)" }

    package static func < (left: MetricID, right: MetricID) -> Bool {
        left.description < right.description
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = MetricID(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a metric name: \(text)")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension MetricID: CodingKeyRepresentable {
    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            return nil
        }
    }

    package var codingKey: any CodingKey { Key(stringValue: description) }

    package init?(codingKey: some CodingKey) {
        self.init(codingKey.stringValue)
    }
}
