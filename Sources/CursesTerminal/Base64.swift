/// The encoding that OSC 52 asks for (RFC 4648, section 4).
enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

    static func encode(_ bytes: [UInt8]) -> String {
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = Array(bytes[start..<min(start + 3, bytes.count)])
            let padded = group + Array(repeating: 0, count: 3 - group.count)
            let word = padded.reduce(0) { $0 << 8 | Int($1) }
            for place in 0..<4 {
                let digit = alphabet[word >> (18 - 6 * place) & 63]
                text.append(place <= group.count ? digit : "=")
            }
        }
        return text
    }
}
