import DrillEngine
import DrillModel

/// Which step is selected, and which one is shown in full.
extension AppModel {
    /// The step that is selected in the list: the chosen one, else the next thing to do.
    var selectedStep: StepRecord? {
        guard let session else { return nil }
        if let chosen = console.selectedStep, let record = session.state.record(chosen) {
            return record
        }
        return session.state.currentStep
    }

    /// The step that the console shows in full: the next thing to do until another one is opened.
    var shownStep: StepRecord? {
        isGlancing ? session?.state.currentStep : selectedStep
    }

    /// Whether another step than the next one is selected.
    var isElsewhere: Bool {
        selectedStep?.id != session?.state.currentStep?.id
    }

    /// Whether the next step stays in full, where it is most visible, and of the selected one only
    /// the gist is shown below it.
    ///
    /// So it stays when the selected step becomes the next one: an Enter that was meant to open it
    /// must not begin it. A recording has nothing to do next.
    var isGlancing: Bool {
        session?.isReplay == false && !console.isOpened && console.selectedStep != nil
    }

    /// The step of which the gist is shown.
    var glancedStep: StepRecord? {
        isGlancing && isElsewhere ? selectedStep : nil
    }

    /// Why a key that acts on a step does nothing while one step is shown and another is selected.
    var whyNotWhileGlancing: String? {
        isGlancing ? "Enter opens the selected step, Esc goes back to the next one." : nil
    }

    /// Selects a step by its place in the runbook; the next one is followed again.
    ///
    /// After one that is open comes one that is open, so that the runbook can be read on.
    mutating func select(step place: Int) {
        guard let steps = session?.state.steps, steps.indices.contains(place) else { return }
        let before = shownStep?.id
        let id = steps[place].id
        console.selectedStep = id == session?.state.currentStep?.id ? nil : id
        console.isOpened = console.isOpened && console.selectedStep != nil
        if shownStep?.id != before { console.detailScroll = 0 }
    }

    /// Shows a step in full, by its place in the runbook.
    mutating func show(step place: Int) {
        select(step: place)
        openSelected()
    }

    /// Shows the selected step in full.
    mutating func openSelected() {
        guard isElsewhere else { return followNextStep() }
        console.isOpened = true
        console.detailScroll = 0
    }

    /// Follows the next thing to do again.
    mutating func followNextStep() {
        console.selectedStep = nil
        console.isOpened = false
        console.detailScroll = 0
    }
}
