/// A name that the commands of a live drill are given, and where its value comes from.
package struct EnvironmentVariable: Hashable, Codable, Sendable {
    package var name: String
    /// The value where nothing else gives one.
    package var value: String?
    /// The variable of Muster's own environment that gives the value.
    package var source: String?
    /// What the operator is asked when a command first needs it.
    package var prompt: String?
    /// Its value is never shown, recorded or reported.
    package var isSecret: Bool

    package init(
        name: String, value: String? = nil, source: String? = nil, prompt: String? = nil,
        isSecret: Bool = false
    ) {
        self.name = name
        self.value = value
        self.source = source
        self.prompt = prompt
        self.isSecret = isSecret
    }

    /// Whether a shell can hold a variable of this name.
    package static func isName(_ text: String) -> Bool {
        guard let first = text.first, first == "_" || (first.isASCII && first.isLetter) else {
            return false
        }
        return text.allSatisfy { $0 == "_" || ($0.isASCII && ($0.isLetter || $0.isNumber)) }
    }
}
