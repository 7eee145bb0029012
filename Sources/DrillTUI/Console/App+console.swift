import DrillEngine
import DrillModel
import TerminalKit

extension AppModel {
    /// What Enter does now.
    var obvious: Obvious {
        isGlancing ? .open : shownObvious
    }

    /// What Enter does with the step that is shown.
    var shownObvious: Obvious {
        guard let session else { return .nothing("No session is open.") }
        return Obvious(shownStep, in: session)
    }

    /// What is run in the selected step: its commands, or the action on the system.
    var selectedCommand: String? {
        guard let selectedStep, let step = session?.step(selectedStep.id) else { return nil }
        let commands = step.commands.map { block in
            block.text.last == "\n" ? String(block.text.dropLast()) : block.text
        }
        return commands.isEmpty
            ? step.action.map { "\($0)" } : commands.joined(separator: "\n")
    }

    mutating func pressInConsole(_ key: Key) -> [AppEffect] {
        if case .character(let digit) = key, let number = digit.wholeNumberValue,
            (1...9).contains(number)
        {
            return choose(number)
        }
        let action = wanted(by: key, in: ConsoleAction.keys) { $0.whyNot($1) }
        return action.map { perform($0) } ?? []
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
        case .undo: return [.command(.takeBack, by: nil)]
        case .declare: return [.command(.declare, by: nil)]
        case .stopCommand: return [.command(.stopCommands, by: nil)]
        case .byHand: askWhetherDoneByHand()
        case .actions: overlay = .menu(.actions(session?.actions ?? []))
        case .note: askForNote()
        case .approval: askAboutApproval()
        case .inbox: openInbox()
        case .people: showPeople()
        case .search: beginSearch()
        case .facilitator: return openFacilitator()
        case .pause: return [session?.state.isPaused == true ? .resume : .pause]
        case .faster: return changeSpeed(by: 1)
        case .slower: return changeSpeed(by: -1)
        case .abort: askToAbort()
        case .leave: askToLeave()
        case .copy: return selectedCommand.map { copy($0) } ?? []
        case .mouse: return toggleMouse()
        case .back: goBack()
        }
        return []
    }

    private mutating func doTheObvious() -> [AppEffect] {
        if case .open = obvious {
            openSelected()
            return []
        }
        guard case .finish(let isRecovered) = obvious else {
            return shownStep.map { doTheObvious(with: $0) } ?? []
        }
        return finish(isRecovered: isRecovered)
    }

    private mutating func doTheObvious(with record: StepRecord) -> [AppEffect] {
        switch obvious {
        case .begin(let phrase):
            return agree(to: phrase, record, .goOn([.command(.begin(step: record.id), by: nil)]))
        case .confirm(let phrase):
            let command = Command.complete(step: record.id, note: nil)
            return agree(to: phrase, record, .goOn([.command(command, by: nil)]))
        case .report(let phrase):
            let prompt = TextPrompt(
                "What was said, and to whom?", ["Goes into the report. May stay empty."],
                allowsEmpty: true, purpose: .complete(step: record.id))
            return agree(to: phrase, record, .open(.text(prompt)))
        case .run: return prepareCommand(of: record.id, knowing: [:])
        case .choose:
            toast = Toast(.notice, "Press the number of a choice.")
            return []
        case .nothing(let reason):
            toast = Toast(.refusal, reason)
            return []
        case .finish, .open: return []
        }
    }

    private mutating func choose(_ number: Int) -> [AppEffect] {
        guard whyNot(.choose) == nil, let record = shownStep,
            let step = session?.step(record.id)
        else {
            toast = Toast(.refusal, whyNot(.choose) ?? Self.noDecision)
            return []
        }
        guard number <= step.choices.count else {
            toast = Toast(.refusal, "There are \(step.choices.count) choices.")
            return []
        }
        let label = step.choices[number - 1].label
        let command = Command.choose(step: record.id, label: label)
        return agree(to: "choose “\(label)”", record, .goOn([.command(command, by: nil)]))
    }

    private mutating func goBack() {
        if console.selectedStep == nil, let inject = bannerInject, !isAnswerOpen(inject) {
            console.readInjects.insert(inject.id)
        } else {
            followNextStep()
            console.logScroll = 0
            console.focus = .steps
        }
    }
}
