import DrillModel

extension Quantity.Unit {
    /// What a quantity of this unit looks like in a file.
    var expected: String {
        switch self {
        case .ratio: "a share such as “5%”"
        case .seconds: "a duration such as “30s” or “200ms”"
        case .bytes: "a size such as “500MB” or “2GiB”"
        case .count: "a plain number such as “12”"
        case .perSecond: "a rate such as “120/s”"
        case .bytesPerSecond: "a throughput such as “40MB/s”"
        }
    }
}

extension ParameterSpec.ValueType {
    /// What a value of this type looks like in a file.
    var expected: String {
        switch self {
        case .quantity(let unit): unit.expected
        case .flag: "true or false"
        case .text: "text"
        case .choice(let names): "one of \(names.enumeration)"
        case .component(let kinds): "\(Self.component(kinds))"
        case .components(let kinds): "a list, each item \(Self.component(kinds))"
        }
    }

    private static func component(_ kinds: [String]) -> String {
        kinds.isEmpty
            ? "a component of the system"
            : "a component of kind \(kinds.joined(separator: " or "))"
    }
}

extension SystemDefinition {
    /// The kind of each component.
    var kinds: [ComponentRef: String] {
        Dictionary(components.map { ($0.ref, $0.kind) }) { first, _ in first }
    }
}
