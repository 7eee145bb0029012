import DrillModel

/// The pieces that the schemas are made of.
extension JSONText {
    static let draft: JSONText = "https://json-schema.org/draft/2020-12/schema"
    static let anyText: JSONText = ["type": "string"]
    static let flag: JSONText = ["type": "boolean"]

    static let plainName = matching("^[A-Za-z][A-Za-z0-9_-]*$")
    static let component = matching("^([A-Za-z][A-Za-z0-9_-]*/)?[A-Za-z][A-Za-z0-9_-]*$")
    static let metric = matching(
        "^([A-Za-z][A-Za-z0-9_-]*/)?[A-Za-z][A-Za-z0-9_-]*\\.[A-Za-z][A-Za-z0-9_-]*$")
    static let duration = matching("^(?=\(number))\(durationParts)$")
    static let durationRange = matching(
        "^(?=\(number))\(durationParts)(\\.\\.(?=\(number))\(durationParts))?$")
    static let invocation = described(
        "A verb, a target and arguments: scale eu-west-1/web instances=12")
    static let condition = described("A condition: shop.availability >= 99%")
    static let anchor = matching("^(start|disruption|declared|step:.+)$")

    private static let number = "[0-9]+(\\.[0-9]+)?"
    private static let durationParts =
        "(\(number)d)?(\(number)h)?(\(number)m)?(\(number)s)?(\(number)ms)?"

    /// Text of a form.
    static func matching(_ pattern: String) -> JSONText {
        ["type": "string", "pattern": .text(pattern)]
    }

    /// Text that a pattern would not explain.
    static func described(_ help: String) -> JSONText {
        ["type": "string", "description": .text(help)]
    }

    /// One of the raw values of an enumeration.
    static func oneOf<Value: RawRepresentable<String> & CaseIterable>(
        _ type: Value.Type
    ) -> JSONText {
        oneOf(Value.allCases.map(\.rawValue))
    }

    /// One of some names.
    static func oneOf(_ names: [String]) -> JSONText {
        ["enum": .list(names.map(JSONText.text))]
    }

    /// A list of equals.
    static func list(of item: JSONText) -> JSONText {
        ["type": "array", "items": item]
    }

    /// An object with these members and no others.
    static func record(
        _ members: [(key: String, value: JSONText)], required: [String] = []
    ) -> JSONText {
        [
            "type": "object",
            "properties": .object(members),
            "required": .list(required.map(JSONText.text)),
            "additionalProperties": false,
        ]
    }

    /// An object whose member names are the user's and have this form.
    static func map(_ names: JSONText, to value: JSONText) -> JSONText {
        ["type": "object", "propertyNames": names, "additionalProperties": value]
    }

    /// What a parameter of the catalogue takes.
    static func parameter(_ spec: ParameterSpec) -> JSONText {
        let help = JSONText.text(spec.help)
        switch value(of: spec.type) {
        case .object(let members): return .object(members + [(key: "description", value: help)])
        case let other: return other
        }
    }

    private static func value(of type: ParameterSpec.ValueType) -> JSONText {
        switch type {
        case .quantity(.count): ["type": "number"]
        case .quantity(.ratio): matching("^\(number)%$")
        case .quantity(.seconds): duration
        case .quantity(.bytes): matching("^\(number)([KMGT]i?B|B)$")
        case .quantity(.perSecond): matching("^\(number)/s$")
        case .quantity(.bytesPerSecond): matching("^\(number)([KMGT]i?B|B)/s$")
        case .flag: flag
        case .text: anyText
        case .choice(let names): oneOf(names)
        case .component: component
        case .components: list(of: component)
        }
    }
}
