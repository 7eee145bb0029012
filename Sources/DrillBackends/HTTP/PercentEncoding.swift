/// Percent-encoding as RFC 3986 has it.
enum PercentEncoding {
    private static let plain = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)

    /// Everything but the unreserved characters encoded.
    static func encode(_ bytes: [UInt8], uppercase: Bool) -> [UInt8] {
        bytes.flatMap { byte -> [UInt8] in
            guard !plain.contains(byte) else { return [byte] }
            let digits = String(byte, radix: 16, uppercase: uppercase)
            return Array("%\(digits.count == 1 ? "0" : "")\(digits)".utf8)
        }
    }
}
