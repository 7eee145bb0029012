/// The name of a part of the system: `region/component`, or `component` where it has no region.
package struct ComponentRef: Hashable, Sendable {
    package var region: String?
    package var name: String

    package init(region: String? = nil, name: String) {
        self.region = region
        self.name = name
    }

    /// Reads `eu-west-1/orders-db` or `shop-dns`; `nil` when a part is not a plain name.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy(Self.isPlainName) else { return nil }
        self.init(
            region: parts.count == 2 ? String(parts[0]) : nil, name: String(parts[parts.count - 1]))
    }

    /// Whether a name is made of ASCII letters, digits, `-` and `_`, and begins with a letter.
    package static func isPlainName(_ text: some StringProtocol) -> Bool {
        guard let first = text.first, first.isASCII, first.isLetter else { return false }
        return text.allSatisfy {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
        }
    }
}

extension ComponentRef: CustomStringConvertible, Comparable, Codable {
    package var description: String {
        if let region { "\(region)/\(name)" } else { name }
    }

    package static func < (left: ComponentRef, right: ComponentRef) -> Bool {
        left.description < right.description
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = ComponentRef(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a component name: \(text)")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
