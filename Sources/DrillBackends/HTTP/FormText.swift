/// Names and values as forms and addresses carry them.
enum FormText {
    /// `name=value&name=value`, sorted by name.
    static func encode(_ fields: [String: String]) -> String {
        fields.sorted { $0.key < $1.key }
            .map { "\(percent($0.key))=\(percent($0.value))" }
            .joined(separator: "&")
    }

    private static func percent(_ text: String) -> String {
        let bytes = PercentEncoding.encode(Array(text.utf8), uppercase: true)
        return String(decoding: bytes, as: UTF8.self)
    }
}
