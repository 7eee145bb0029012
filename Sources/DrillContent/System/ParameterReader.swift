import DrillModel

/// Reads the value of a parameter or an argument as the catalogue types it.
struct ParameterReader {
    /// Why a text is not such a value.
    struct Problem: Error {
        var message: String
        var expected: String
        var suggestion: String?
    }

    private let type: ParameterSpec.ValueType
    private let components: [ComponentRef: String]

    /// `components` are those of the system with their kinds.
    init(_ type: ParameterSpec.ValueType, components: [ComponentRef: String]) {
        self.type = type
        self.components = components
    }

    /// What is wrong with a text, if anything.
    func problem(with text: String) -> Problem? {
        do throws(Problem) {
            _ = try value(of: text)
            return nil
        } catch {
            return error
        }
    }

    /// Reads a text; several components are separated by commas.
    func value(of text: String) throws(Problem) -> ParameterValue {
        switch type {
        case .quantity(let unit): return .quantity(try quantity(text, unit))
        case .flag:
            guard let flag = ["true": true, "false": false][text] else {
                throw Problem(message: "not a flag", expected: type.expected)
            }
            return .flag(flag)
        case .text: return .text(text)
        case .choice(let names):
            guard names.contains(text) else {
                throw Problem(
                    message: "not one of the choices", expected: type.expected,
                    suggestion: NearestName.of(text, among: names))
            }
            return .text(text)
        case .component(let kinds): return .component(try component(text, kinds))
        case .components(let kinds):
            var refs: [ComponentRef] = []
            for part in text.split(separator: ",") { refs.append(try component(part, kinds)) }
            return .components(refs)
        }
    }

    private func quantity(_ text: String, _ unit: Quantity.Unit) throws(Problem) -> Quantity {
        guard let quantity = Quantity(text) else {
            throw Problem(message: "not a quantity", expected: unit.expected)
        }
        guard quantity.unit == unit else {
            let isBare = quantity.unit == .count
            throw Problem(
                message: isBare ? "a number without its unit" : "the wrong unit",
                expected: unit.expected)
        }
        return quantity
    }

    private func component(
        _ text: some StringProtocol, _ kinds: [String]
    ) throws(Problem) -> ComponentRef {
        let expected = ParameterSpec.ValueType.component(kinds: kinds).expected
        let candidates = components.filter { kinds.isEmpty || kinds.contains($0.value) }
        let names = candidates.keys.map(\.description).sorted()
        guard let ref = ComponentRef(String(text)), let kind = components[ref] else {
            throw Problem(
                message: "no component of the system has this name", expected: expected,
                suggestion: NearestName.of(String(text), among: names))
        }
        guard kinds.isEmpty || kinds.contains(kind) else {
            throw Problem(
                message: "a component of kind \(kind) does not fit here", expected: expected)
        }
        return ref
    }
}

extension ParameterReader {
    /// Reads a node: a single value, or a list where the parameter takes several components.
    func read(_ node: YamlNode, named name: String, _ findings: Findings) -> ParameterValue? {
        if case .list(let items) = node.content, case .components = type {
            return list(items, named: name, findings)
        }
        guard case .scalar(let scalar) = node.content, !scalar.isNull else {
            findings.error(
                at: node.position, "\(node.shape) where the value of “\(name)” belongs",
                expected: type.expected)
            return nil
        }
        do throws(Problem) {
            return try value(of: scalar.text)
        } catch {
            findings.error(
                at: node.position, "“\(name)”: \(error.message)", found: scalar.text,
                expected: error.expected, suggestion: error.suggestion)
            return nil
        }
    }

    private func list(
        _ items: [YamlNode], named name: String, _ findings: Findings
    ) -> ParameterValue {
        var refs: [ComponentRef] = []
        for item in items {
            if case .components(let some)? = read(item, named: name, findings) { refs += some }
        }
        return .components(refs)
    }
}
