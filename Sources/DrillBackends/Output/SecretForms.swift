/// The ways in which a secret may stand in a text.
struct SecretForms {
    /// Parts of an encoding that are shorter would be found everywhere.
    private static let shortestPart = 6
    /// A line of a secret that is shorter is masked only together with the others.
    private static let shortestLine = 8

    /// Every form without its newlines, the longest first.
    let patterns: [[UInt8]]

    init(_ secrets: some Sequence<String>) {
        var forms: Set<[UInt8]> = []
        for secret in secrets {
            let bytes = Array(secret.utf8)
            forms.insert(bytes)
            for line in secret.split(whereSeparator: \.isNewline)
            where line.utf8.count >= Self.shortestLine { forms.insert(Array(line.utf8)) }
            forms.formUnion(Self.base64Parts(of: bytes))
            forms.formUnion(Self.percentEncoded(bytes))
            forms.insert(Self.escapedForJSON(secret))
        }
        patterns = Set(forms.map { form in form.filter { $0 != 0x0A && $0 != 0x0D } })
            .filter { !$0.isEmpty }
            .sorted { ($1.count, $1.description) < ($0.count, $0.description) }
    }

    /// The characters that the secret alone decides, wherever it stands in what is encoded.
    private static func base64Parts(of bytes: [UInt8]) -> Set<[UInt8]> {
        var parts: Set<[UInt8]> = []
        for offset in 0..<3 {
            let text = Base64.encode(Array(repeating: 0, count: offset) + bytes)
            // A character carries 6 bits: those before and after are the neighbours' as well.
            let first = (offset * 8 + 5) / 6
            let last = (offset + bytes.count) * 8 / 6
            guard last - first >= shortestPart else { continue }
            // With its padding where nothing follows the secret.
            for part in [Array(text[first..<last]), Array(text[first...])] {
                parts.insert(part)
                parts.insert(part.map { $0 == 0x2B ? 0x2D : $0 == 0x2F ? 0x5F : $0 })
            }
        }
        return parts
    }

    private static func percentEncoded(_ bytes: [UInt8]) -> Set<[UInt8]> {
        [
            PercentEncoding.encode(bytes, uppercase: true),
            PercentEncoding.encode(bytes, uppercase: false),
        ]
    }

    private static func escapedForJSON(_ secret: String) -> [UInt8] {
        secret.unicodeScalars.flatMap { scalar -> [UInt8] in
            switch scalar {
            case "\"": Array("\\\"".utf8)
            case "\\": Array("\\\\".utf8)
            case "\n": Array("\\n".utf8)
            case "\t": Array("\\t".utf8)
            default: Array(String(scalar).utf8)
            }
        }
    }
}
