/// An action or a fault with its target and arguments: `scale eu-west-1/web instances=12`.
package struct Invocation: Hashable, Codable, Sendable {
    /// What is done: a verb of the catalogue.
    package var verb: String
    package var target: ComponentRef
    /// The arguments by name, as written.
    package var arguments: [String: String]

    package init(verb: String, target: ComponentRef, arguments: [String: String] = [:]) {
        self.verb = verb
        self.target = target
        self.arguments = arguments
    }

    /// Reads `verb target name=value …`; `nil` when the form is not that.
    package init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count >= 2, ComponentRef.isPlainName(words[0]),
            let target = ComponentRef(String(words[1]))
        else { return nil }
        self.init(verb: String(words[0]), target: target)
        for word in words.dropFirst(2) {
            guard let equals = word.firstIndex(of: "="),
                ComponentRef.isPlainName(word[..<equals]),
                word.index(after: equals) < word.endIndex,
                arguments.updateValue(
                    String(word[word.index(after: equals)...]), forKey: String(word[..<equals]))
                    == nil
            else { return nil }
        }
    }
}

extension Invocation: CustomStringConvertible {
    package var description: String {
        let pairs = arguments.keys.sorted().map { " \($0)=\(arguments[$0] ?? "")" }
        return "\(verb) \(target)\(pairs.joined())"
    }
}
