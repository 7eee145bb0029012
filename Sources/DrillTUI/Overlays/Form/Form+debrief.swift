package import DrillEngine
import DrillModel
import TerminalKit

extension Form {
    /// Asks for a finding; whoever enters it says it unless somebody else is named.
    package static func finding(_ kind: Finding.Kind, in state: DrillState) -> Form {
        Form(
            .finding(kind), "What \(kind.phrase)",
            [
                FormField("Finding", "In one sentence.", isRequired: true, .text(TextField())),
                FormField("Said by", "Who said it; you when empty.", .text(TextField())),
                exposure(in: state, chosen: nil),
            ])
    }

    /// Asks “why?” of a finding, up to five times.
    package static func whys(of finding: Finding) -> Form {
        let fields = (0..<Finding.mostWhys).map { index in
            let answer = index < finding.whys.count ? finding.whys[index] : ""
            return FormField(
                "Why \(index + 1)",
                index == 0
                    ? "Why was that?" : "And why was that? Enter on an empty line ends it.",
                isRequired: index == 0, .text(TextField(answer)))
        }
        return Form(.whys(finding: finding.id), "Five whys", body: [finding.text], fields)
    }

    /// Asks for a corrective action, which begins with what it is about.
    ///
    /// - Parameters:
    ///   - about: the finding or the exposure that it begins with; drafts are kept by it.
    ///   - text: what was found, as far as that is known.
    ///   - exposure: what exposed it.
    ///   - state: the session.
    /// - Returns: the form.
    package static func correctiveAction(
        about: String? = nil, finding text: String = "", exposedBy exposure: String? = nil,
        in state: DrillState
    ) -> Form {
        var form = Form(
            .correctiveAction(about: about), "Corrective action",
            [
                FormField("Finding", "What was found.", isRequired: true, .text(TextField(text))),
                FormField("Action", "What is to be done.", isRequired: true, .text(TextField())),
                FormField("Owner", "Who sees to it.", isRequired: true, .text(TextField())),
                FormField("Due", "A day such as 2026-12-31; may stay empty.", .day(TextField())),
                FormField(
                    "Closes when",
                    "What has to be seen before it is closed; may stay empty.",
                    .text(TextField())),
                self.exposure(in: state, chosen: exposure),
            ])
        if !text.isEmpty { form.focused = 1 }
        return form
    }

    /// Everything that happened and can have brought something to light.
    private static func exposure(in state: DrillState, chosen: String?) -> FormField {
        let fired = Set(state.injects.filter { $0.firedAt != nil }.map(\.id))
        let known = Exposure.all(in: state.drill).filter { exposure in
            guard case .inject(let id) = exposure else { return true }
            return fired.contains(id)
        }
        let options =
            [FormChoice.Option(label: "nothing in particular", value: nil)]
            + known.map {
                FormChoice.Option(label: $0.title(in: state.drill), value: $0.reference)
            }
        return FormField(
            "Exposed by", "What brought it to light.",
            .choice(FormChoice(options, chosen: chosen)))
    }
}
