import DrillEngine
import DrillModel

extension AppModel {
    mutating func askToSkip() {
        guard let record = shownStep, let step = session?.step(record.id) else { return }
        ask(
            TextPrompt(
                "Skip: \(step.title)",
                [step.isOptional ? "The step is optional." : "The step is required. Why skip it?"],
                allowsEmpty: step.isOptional, purpose: .skip(step: step.id)))
    }

    mutating func askToFail() {
        guard let record = shownStep, let step = session?.step(record.id) else { return }
        ask(
            TextPrompt(
                "Failed: \(step.title)", ["What went wrong?"], purpose: .fail(step: step.id)))
    }

    mutating func askToAbort() {
        ask(
            TextPrompt(
                "Abort the drill",
                ["The drill ends; then you can roll back what was done. Why do you abort?"],
                purpose: .abort))
    }

    /// Who can be asked, and whose answer can be recorded, for the approval that is open.
    mutating func askAboutApproval() {
        guard let session, let record = session.state.openApproval,
            let request = record.approval
        else { return }
        let step = record.id
        let asked = request.of ?? "the \(request.role.title)"
        let suggestion = request.of == request.by ? "" : request.of ?? ""
        let answers = [
            Menu.Item(
                "Record an approval", "Somebody other than \(request.by) has said yes.",
                intent: .open(
                    .text(
                        TextPrompt(
                            "Who approves?", ["Type the name of the person who said yes."],
                            text: suggestion, purpose: .approve(step: step))))),
            Menu.Item(
                "Record a refusal", "Somebody other than \(request.by) has said no.",
                intent: .open(
                    .text(
                        TextPrompt(
                            "Who refuses?", ["Type the name of the person who said no."],
                            text: suggestion, purpose: .refuse(step: step))))),
        ]
        let others = session.state.drill.plan.roles.filter {
            $0.role != request.role && $0.name != request.by
        }
        let escalations = others.map { holder in
            Menu.Item(
                "Ask \(holder.name)", "Asks the \(holder.role.title) instead of \(asked).",
                intent: .effects([.command(.escalate(step: step, to: holder.role), by: nil)]))
        }
        overlay = .menu(Menu("Waiting for \(asked)", answers + escalations))
    }
}

extension Menu {
    /// Everything that can be done to the system; the arguments are edited next.
    static func actions(_ actions: [AvailableAction]) -> Menu {
        Menu(
            "Actions outside the runbook",
            actions.map { action in
                let warning = action.isIrreversible ? "No way back. " : ""
                let prompt = TextPrompt(
                    "Run an action",
                    [warning + action.help, action.argumentHelp].filter { !$0.isEmpty },
                    text: "\(action.template)", purpose: .action(action))
                return Item(
                    "\(action.template)", warning + action.help, intent: .open(.text(prompt)))
            })
    }
}
