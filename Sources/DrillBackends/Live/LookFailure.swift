/// Why a source did not answer, in a few words for the operator: `connection refused`.
package struct LookFailure: Error, Hashable, CustomStringConvertible {
    package let reason: String

    init(_ reason: String) {
        self.reason = reason
    }

    package var description: String { reason }
}
