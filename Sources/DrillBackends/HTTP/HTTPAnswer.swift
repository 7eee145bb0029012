/// What a server answered.
struct HTTPAnswer: Hashable, Sendable {
    var status: Int
    /// From the beginning until the whole answer was there.
    var seconds: Double
    var body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
}
