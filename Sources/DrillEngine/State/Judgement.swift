/// What a person said of an expectation.
package struct Judgement: Hashable, Sendable {
    package var by: String
    package var passed: Bool
    package var comment: String

    package init(by: String, passed: Bool, comment: String) {
        self.by = by
        self.passed = passed
        self.comment = comment
    }
}
