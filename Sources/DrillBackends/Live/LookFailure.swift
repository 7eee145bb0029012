/// Why a source did not answer, in a few words for the operator: `connection refused`.
struct LookFailure: Error, Hashable, CustomStringConvertible {
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }

    var description: String { reason }
}
