import DrillEngine
import DrillModel
import TerminalKit

extension AppModel {
    /// The step that the console shows: the chosen one, else the next thing to do.
    var shownStep: StepRecord? {
        guard let session else { return nil }
        if let chosen = console.selectedStep, let record = session.state.record(chosen) {
            return record
        }
        return session.state.currentStep
    }

    /// What Enter does now.
    var obvious: Obvious {
        guard let session else { return .nothing("No session is open.") }
        return Obvious(shownStep, in: session)
    }

    mutating func pressInConsole(_ key: Key) -> [AppEffect] {
        if case .character(let digit) = key, let number = digit.wholeNumberValue,
            (1...9).contains(number)
        {
            return choose(number)
        }
        guard let binding = ConsoleAction.keys.first(where: { $0.keys.contains(key) }) else {
            return []
        }
        if let reason = whyNot(binding.action) {
            toast = Toast(.refusal, reason)
            return []
        }
        return perform(binding.action)
    }

    private mutating func perform(_ action: ConsoleAction) -> [AppEffect] {
        switch action {
        case .obvious: return doTheObvious()
        case .choose: return choose(1)
        case .previousStep, .nextStep, .pageUp, .pageDown, .first, .last, .nextPane,
            .previousPane:
            move(action)
        case .skip: askToSkip()
        case .fail: askToFail()
        case .declare: return [.command(.declare, by: nil)]
        case .actions: overlay = .menu(.actions(session?.actions ?? []))
        case .note: overlay = .text(TextPrompt("Note for the record", [], purpose: .note))
        case .approval: askAboutApproval()
        case .inbox: openInbox()
        case .pause: return [session?.state.isPaused == true ? .resume : .pause]
        case .faster: return changeSpeed(by: 1)
        case .slower: return changeSpeed(by: -1)
        case .abort: askToAbort()
        case .leave: askToLeave()
        case .back: goBack()
        }
        return []
    }

    private mutating func doTheObvious() -> [AppEffect] {
        guard case .finish(let isRecovered) = obvious else {
            return shownStep.map { doTheObvious(with: $0) } ?? []
        }
        guard !isRecovered else { return [.command(.finish, by: nil)] }
        overlay = .confirmation(
            Confirmation(
                "Finish before the system has recovered?",
                ["Recovery has not been reached. A drill that is finished now has missed its RTO."],
                yes: "finish", no: "wait", intent: .effects([.command(.finish, by: nil)]),
                isDangerous: true))
        return []
    }

    private mutating func doTheObvious(with record: StepRecord) -> [AppEffect] {
        switch obvious {
        case .begin(let phrase, let isIrreversible):
            let effects: [AppEffect] = [.command(.begin(step: record.id), by: nil)]
            return isIrreversible ? askTwice(phrase, effects) : goOn(with: effects)
        case .confirm(let phrase):
            let effects: [AppEffect] = [.command(.complete(step: record.id, note: nil), by: nil)]
            let isIrreversible = session?.step(record.id)?.isIrreversible == true
            return isIrreversible ? askTwice(phrase, effects) : goOn(with: effects)
        case .report:
            overlay = .text(
                TextPrompt(
                    "What was said, and to whom?", ["Goes into the report. May stay empty."],
                    allowsEmpty: true, purpose: .complete(step: record.id)))
            return []
        case .choose:
            toast = Toast(.notice, "Press the number of a choice.")
            return []
        case .nothing(let reason):
            toast = Toast(.refusal, reason)
            return []
        case .finish: return []
        }
    }

    /// Gives the command and follows the next thing to do again.
    private mutating func goOn(with effects: [AppEffect]) -> [AppEffect] {
        console.selectedStep = nil
        console.detailScroll = 0
        return effects
    }

    private mutating func askTwice(_ phrase: String, _ effects: [AppEffect]) -> [AppEffect] {
        overlay = .confirmation(
            Confirmation(
                "There is no way back", ["This cannot be undone: \(phrase)."],
                yes: "do it", no: "leave it", intent: .effects(effects), isDangerous: true))
        return []
    }

    private mutating func choose(_ number: Int) -> [AppEffect] {
        guard let record = shownStep, let step = session?.step(record.id), step.kind == .decision,
            record.status != .completed
        else {
            toast = Toast(.refusal, "There is no decision to take here.")
            return []
        }
        guard number <= step.choices.count else {
            toast = Toast(.refusal, "There are \(step.choices.count) choices.")
            return []
        }
        let label = step.choices[number - 1].label
        let effects: [AppEffect] = [.command(.choose(step: record.id, label: label), by: nil)]
        return step.isIrreversible ? askTwice(label, effects) : goOn(with: effects)
    }

    private mutating func goBack() {
        if let inject = bannerInject, !isAnswerOpen(inject) {
            console.readInjects.insert(inject.id)
        } else {
            console.selectedStep = nil
            console.detailScroll = 0
            console.logScroll = 0
            console.focus = .steps
        }
    }
}
