import DrillEngine
import TerminalKit

extension AppModel {
    private static let page = 8

    /// Moves in the pane that has the keys, or to another pane.
    mutating func move(_ action: ConsoleAction) {
        switch action {
        case .nextPane: changePane(by: 1)
        case .previousPane: changePane(by: ConsoleModel.Pane.allCases.count - 1)
        default:
            switch console.focus {
            case .steps: moveInSteps(action)
            case .detail:
                let wanted = console.detailScroll + distance(of: action)
                console.detailScroll = min(max(0, wanted), furthestInDetail)
            case .log:
                let wanted = console.logScroll - distance(of: action)
                console.logScroll = min(max(0, wanted), max(0, sentences.count - 1))
            }
        }
    }

    /// The last line of the step's text as the narrowest console wraps it.
    private var furthestInDetail: Int {
        guard let session else { return 0 }
        let lines = StepText(model: self, session: session).lines(glyphs: .unicode)
        return max(0, ScrollView.wrapped(lines, columns: 36).count - 1)
    }

    /// The exercise at the next speed up or down.
    func changeSpeed(by direction: Int) -> [AppEffect] {
        guard let speed = session?.speed else { return [] }
        let new = direction > 0 ? Speeds.next(after: speed) : Speeds.previous(before: speed)
        return new.map { [.setSpeed($0)] } ?? []
    }

    private mutating func changePane(by places: Int) {
        let panes = ConsoleModel.Pane.allCases
        guard let index = panes.firstIndex(of: console.focus) else { return }
        console.focus = panes[(index + places) % panes.count]
    }

    private mutating func moveInSteps(_ action: ConsoleAction) {
        guard let steps = session?.state.steps, !steps.isEmpty else { return }
        let current = steps.firstIndex { $0.id == selectedStep?.id } ?? steps.count - 1
        let wanted = min(max(0, current + distance(of: action)), steps.count - 1)
        select(step: wanted)
    }

    /// Lines or steps, downwards when positive.
    private func distance(of action: ConsoleAction) -> Int {
        switch action {
        case .previousStep: -1
        case .nextStep: 1
        case .pageUp: -Self.page
        case .pageDown: Self.page
        case .first: -100_000
        case .last: 100_000
        default: 0
        }
    }
}
