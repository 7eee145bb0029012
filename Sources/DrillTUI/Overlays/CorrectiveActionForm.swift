package import DrillEngine
package import TerminalKit

/// The fields of a corrective action.
package struct CorrectiveActionForm: Hashable, Sendable {
    /// The fields in the order in which Tab goes through them.
    package enum Field: Int, Hashable, Sendable, CaseIterable {
        case finding, action, owner, due

        package var label: String {
            switch self {
            case .finding: "Finding"
            case .action: "Action"
            case .owner: "Owner"
            case .due: "Due"
            }
        }
    }

    /// By the raw value of `Field`.
    package var fields = Field.allCases.map { _ in TextField() }
    package var focused = Field.finding
    /// Why the form was not taken.
    package var complaint: String?

    package init() {}

    package subscript(field: Field) -> TextField {
        get { fields[field.rawValue] }
        set { fields[field.rawValue] = newValue }
    }

    /// The action as it is written, or the field that is missing or wrong and why.
    package func read() -> Result<CorrectiveAction, Complaint> {
        for field in [Field.finding, .action, .owner] where isBlank(self[field].text) {
            return .failure(Complaint(field: field, text: "\(field.label) is empty."))
        }
        let due = self[.due].text
        guard isBlank(due) || Self.isDate(due) else {
            return .failure(
                Complaint(
                    field: .due, text: "“\(due)” is no date; expected one such as 2026-12-31."))
        }
        return .success(
            CorrectiveAction(
                finding: self[.finding].text, action: self[.action].text,
                owner: self[.owner].text, due: isBlank(due) ? nil : due))
    }

    /// Why a form was not taken.
    package struct Complaint: Error, Hashable {
        package var field: Field
        package var text: String
    }

    private func isBlank(_ text: String) -> Bool {
        text.allSatisfy(\.isWhitespace)
    }

    /// Whether a text is a day as in `2026-12-31`; how many days a month has is not looked at.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(\.isNumber) }),
            let month = Int(parts[1]), let day = Int(parts[2])
        else { return false }
        return (1...12).contains(month) && (1...31).contains(day)
    }
}
