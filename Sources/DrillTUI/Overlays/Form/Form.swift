package import DrillEngine

/// Fields that are filled in one after the other, on the screen or line by line.
package struct Form: Hashable, Sendable {
    /// What the fields are for; what was typed is kept by it.
    package enum Purpose: Hashable, Sendable {
        case finding(Finding.Kind)
        case whys(finding: String)
        /// `about` is the finding or the exposure that it begins with.
        case correctiveAction(about: String?)
    }

    /// Why a form was not taken.
    package struct Complaint: Error, Hashable {
        /// The place of the field that is missing or wrong.
        package var field: Int
        package var text: String
    }

    package let purpose: Purpose
    package let title: String
    /// What the form is about, one paragraph each.
    package let body: [String]
    package var fields: [FormField]
    /// The fields as they were when the form was made.
    private let original: [FormField]
    /// The place of the field that is edited.
    package var focused = 0
    /// Why the form was not taken.
    package var complaint: String?

    init(_ purpose: Purpose, _ title: String, body: [String] = [], _ fields: [FormField]) {
        self.purpose = purpose
        self.title = title
        self.body = body
        self.fields = fields
        original = fields
    }

    /// Whether anything was typed or chosen.
    package var isChanged: Bool { fields != original }

    /// Why a field cannot stay as it is; `nil` where it can.
    package func complaint(about index: Int) -> String? {
        fields[index].complaint
    }

    /// What the form asks for, or the field that is missing or wrong and why.
    package func read() -> Result<Command, Complaint> {
        for index in fields.indices {
            if let text = complaint(about: index) {
                return .failure(Complaint(field: index, text: text))
            }
        }
        return .success(command)
    }

    /// Whether the rest may be left out, so that an empty field ends the form.
    package func mayEnd(at index: Int) -> Bool {
        guard case .whys = purpose else { return false }
        return index > 0 && fields[index].value == nil
    }

    private var command: Command {
        let values = fields.map(\.value)
        switch purpose {
        case .finding(let kind):
            return .addFinding(
                kind, text: values[0] ?? "", raisedBy: values[1] ?? "", exposedBy: values[2])
        case .whys(let id): return .answerWhys(finding: id, values.compactMap(\.self))
        case .correctiveAction:
            return .addCorrectiveAction(
                CorrectiveAction(
                    finding: values[0] ?? "", action: values[1] ?? "", owner: values[2] ?? "",
                    due: values[3], exposedBy: values[5], closesWhen: values[4]))
        }
    }
}
