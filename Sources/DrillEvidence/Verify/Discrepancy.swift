/// Something that does not verify, with its place.
package struct Discrepancy: Hashable, Sendable, Codable {
    /// The number of the event; `nil` where it is about no single event.
    package var event: Int?
    /// The figure of a report or of a summary, as a JSON path.
    package var path: String?
    /// What is so and what was expected.
    package var text: String

    package init(event: Int? = nil, path: String? = nil, _ text: String) {
        self.event = event
        self.path = path
        self.text = text
    }
}

extension Discrepancy: CustomStringConvertible {
    package var description: String {
        let place = event.map { "event \($0): " } ?? path.map { "\($0): " } ?? ""
        return place + text
    }
}
