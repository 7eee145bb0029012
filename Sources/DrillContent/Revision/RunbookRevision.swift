package import DrillModel

/// What is to be written into a runbook after a drill.
///
/// Only lines are added, and one of the front matter replaced: whatever else stands in the file stays as
/// it is, to the byte.
package struct RunbookRevision: Hashable, Sendable {
    /// Something to be said at a step.
    package struct Remark: Hashable, Sendable {
        /// The step's id.
        package var step: String
        /// One line of Markdown.
        package var text: String

        package init(step: String, text: String) {
            self.step = step
            self.text = text
        }
    }

    /// The day on which a runbook was verified.
    package struct Verification: Hashable, Sendable {
        package var day: Day
        /// What is said beside it.
        package var comment: String

        package init(day: Day, comment: String) {
            self.day = day
            self.comment = comment
        }
    }

    /// The text with the revision in it, and what found no place.
    package struct Outcome: Hashable, Sendable {
        package var text: String
        package var unplaced: [Remark]
    }

    /// What becomes of `last_verified`; `nil` leaves it.
    package var lastVerified: Verification?
    package var remarks: [Remark]

    package init(lastVerified: Verification? = nil, remarks: [Remark]) {
        self.lastVerified = lastVerified
        self.remarks = remarks
    }

    /// Writes the revision into a runbook.
    ///
    /// A remark goes to the end of its step. It is left out where the runbook would then say something
    /// else to Muster: other steps, or another command or condition in one.
    ///
    /// - Parameter source: the runbook as it is now.
    /// - Returns: the text, and the remarks whose step is not there or that cannot be placed.
    package func applied(to source: SourceText) -> Outcome {
        var editor = RunbookEditor(source)
        if let lastVerified { editor.set(lastVerified) }
        let unplaced = remarks.filter { !editor.add($0.text, to: $0.step) }
        return Outcome(text: editor.text, unplaced: unplaced)
    }
}
