/// What is to be fixed after a drill, by whom and by when.
package struct CorrectiveAction: Hashable, Codable, Sendable {
    package var finding: String
    package var action: String
    package var owner: String
    /// The day it is due, as `2026-12-31`.
    package var due: String?
    /// The step, inject or expectation that exposed it, as `Exposure` writes it.
    package var exposedBy: String?
    /// What has to be seen before it is closed, such as the re-test.
    package var closesWhen: String?

    package init(
        finding: String,
        action: String,
        owner: String,
        due: String? = nil,
        exposedBy: String? = nil,
        closesWhen: String? = nil
    ) {
        self.finding = finding
        self.action = action
        self.owner = owner
        self.due = due
        self.exposedBy = exposedBy
        self.closesWhen = closesWhen
    }
}
