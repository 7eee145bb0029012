internal import DrillModel

/// An action or fault with its arguments read as the catalogue types them, defaults filled in.
struct Order: Sendable {
    var verb: String
    /// The number of the component in its system.
    var component: Int
    /// The counter for its random draws: no other order of its component has it.
    var number: UInt64
    private var values: [String: ParameterValue] = [:]

    /// Reads the arguments of an invocation; throws the sentence that says what is wrong with them.
    init(
        _ invocation: Invocation, as spec: InvocationSpec, component: Int, number: UInt64
    ) throws(Refusal) {
        verb = invocation.verb
        self.component = component
        self.number = number
        for name in invocation.arguments.keys.sorted()
        where !spec.arguments.contains(where: { $0.name == name }) {
            throw Refusal(message: "“\(verb)” has no argument “\(name)”.")
        }
        for argument in spec.arguments {
            guard let text = invocation.arguments[argument.name] else {
                guard !argument.isRequired else {
                    throw Refusal(message: "“\(verb)” needs “\(argument.name)=…”.")
                }
                values[argument.name] = argument.defaultValue
                continue
            }
            guard let value = ParameterValue(text, as: argument.type) else {
                throw Refusal(
                    message: "“\(argument.name)=\(text)” is not what “\(verb)” expects.")
            }
            values[argument.name] = value
        }
    }

    /// Why an action cannot be read.
    struct Refusal: Error {
        var message: String
    }

    /// The number of a quantity; `nil` where it was neither given nor has a default.
    func quantity(_ name: String) -> Double? {
        guard case .quantity(let quantity) = values[name] else { return nil }
        return quantity.value
    }

    /// Whether a flag was given as true.
    func flag(_ name: String) -> Bool {
        values[name] == .flag(true)
    }

    /// The component given as an argument.
    func component(_ name: String) -> ComponentRef? {
        guard case .component(let ref) = values[name] else { return nil }
        return ref
    }

    /// The text or choice given as an argument.
    func text(_ name: String) -> String? {
        guard case .text(let text) = values[name] else { return nil }
        return text
    }
}
