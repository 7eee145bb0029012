import DrillEngine
import TerminalKit

extension AppModel {
    /// Opens a form, with what was typed into it before and not sent.
    mutating func open(_ form: Form) {
        overlay = .form(debrief.drafts[form.purpose] ?? form)
    }

    /// One key for the form on top of the screen.
    mutating func press(_ key: Key, in form: Form) -> [AppEffect] {
        var form = form
        let count = form.fields.count
        switch key {
        case .escape, .control("c"):
            keepDraft(of: form)
            overlay = nil
            return []
        case .tab, .down: form.focused = (form.focused + 1) % count
        case .backTab, .up: form.focused = (form.focused + count - 1) % count
        case .enter: return goOn(in: form)
        default:
            _ = form.fields[form.focused].handle(key)
            form.complaint = nil
        }
        overlay = .form(form)
        return []
    }

    /// The next field, or the end of the form.
    private mutating func goOn(in form: Form) -> [AppEffect] {
        var form = form
        form.complaint = form.complaint(about: form.focused)
        let isLast = form.focused == form.fields.count - 1 || form.mayEnd(at: form.focused)
        guard form.complaint == nil, isLast else {
            if form.complaint == nil { form.focused += 1 }
            overlay = .form(form)
            return []
        }
        switch form.read() {
        case .success(let command):
            debrief.drafts[form.purpose] = nil
            overlay = nil
            showEntered(by: form.purpose)
            return [.command(command, by: nil)]
        case .failure(let complaint):
            form.focused = complaint.field
            form.complaint = complaint.text
            overlay = .form(form)
            return []
        }
    }

    /// Keeps what was typed, so that Esc loses nothing.
    private mutating func keepDraft(of form: Form) {
        debrief.drafts[form.purpose] = form.isChanged ? form : nil
    }
}
