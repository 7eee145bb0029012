import FoundationEssentials

/// JSON with sorted keys and without white space, of which there is one text a value.
package enum CanonicalJSON {
    package static func text(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    /// Reads a value; `nil` where the text is another than the one that it would be written as.
    package static func read<Value: Codable>(_ type: Value.Type, _ text: some Sequence<UInt8>)
        -> Value?
    {
        let bytes = Array(text)
        guard let value = try? JSONDecoder().decode(type, from: Data(bytes)),
            (try? Self.text(value)) == bytes
        else { return nil }
        return value
    }
}
