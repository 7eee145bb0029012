internal import DrillModel

extension ParameterValue {
    /// Reads a value as its type is written; `nil` when it is not of that type.
    init?(_ text: String, as type: ParameterSpec.ValueType) {
        switch type {
        case .quantity(let unit):
            guard let quantity = Quantity(text), quantity.unit == unit else { return nil }
            self = .quantity(quantity)
        case .flag:
            guard text == "true" || text == "false" else { return nil }
            self = .flag(text == "true")
        case .text: self = .text(text)
        case .choice(let choices):
            guard choices.contains(text) else { return nil }
            self = .text(text)
        case .component:
            guard let ref = ComponentRef(text) else { return nil }
            self = .component(ref)
        case .components:
            let refs = text.split(separator: ",").map { ComponentRef(String($0)) }
            guard !refs.contains(nil) else { return nil }
            self = .components(refs.compactMap(\.self))
        }
    }
}
