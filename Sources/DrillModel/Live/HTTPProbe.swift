/// A look at a page: whether it answers as it should, with which status, or how fast.
package struct HTTPProbe: Hashable, Codable, Sendable {
    /// What the number is.
    package enum Measure: String, Codable, Sendable, CaseIterable {
        /// 1 when status and body are as wanted, else 0; no answer at all is 0 as well.
        case up
        /// The status code; without an answer unknown.
        case status
        /// Seconds until the whole answer was there; without an answer unknown.
        case latency
    }

    package var url: String
    /// The status that is wanted; any below 400 where it is `nil`.
    package var status: Int?
    /// A regular expression that the body has to contain.
    package var body: String?
    package var measures: Measure
    package var timeout: DrillDuration

    package init(
        url: String, status: Int? = nil, body: String? = nil, measures: Measure = .up,
        timeout: DrillDuration = ProbeDefaults.timeout
    ) {
        self.url = url
        self.status = status
        self.body = body
        self.measures = measures
        self.timeout = timeout
    }
}
