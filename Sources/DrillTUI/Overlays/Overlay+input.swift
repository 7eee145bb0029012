import DrillEngine
import TerminalKit

extension Overlay {
    /// The overlay with pasted text in its field.
    func pasting(_ text: String) -> Overlay {
        switch self {
        case .confirmation: return self
        case .text(var prompt):
            prompt.field.insert(text)
            return .text(prompt)
        case .menu(var menu):
            menu.filter.insert(text)
            menu.selected = 0
            return .menu(menu)
        case .form(var form):
            form.fields[form.focused].insert(text)
            return .form(form)
        }
    }
}

extension AppModel {
    /// One key for what is on top of the screen.
    mutating func press(_ key: Key, in overlay: Overlay) -> [AppEffect] {
        switch overlay {
        case .confirmation(let confirmation): return press(key, in: confirmation)
        case .text(let prompt): return press(key, in: prompt)
        case .menu(let menu): return press(key, in: menu)
        case .form(let form): return press(key, in: form)
        }
    }

    private mutating func press(_ key: Key, in confirmation: Confirmation) -> [AppEffect] {
        switch key {
        case .character("y"), .character("Y"):
            self.overlay = nil
            return carryOut(confirmation.intent)
        case .control("c") where confirmation.agreesToControlC:
            self.overlay = nil
            return carryOut(confirmation.intent)
        case .character("n"), .character("N"), .escape, .control("c"):
            self.overlay = nil
        default:
            toast = Toast(.notice, "Press y to \(confirmation.yes), n to \(confirmation.no).")
        }
        return []
    }

    private mutating func press(_ key: Key, in prompt: TextPrompt) -> [AppEffect] {
        var prompt = prompt
        switch key {
        case .escape, .control("c"):
            keepDraft(of: prompt)
            self.overlay = nil
        case .enter: return submit(prompt)
        default:
            _ = prompt.field.handle(key)
            prompt.complaint = nil
            self.overlay = .text(prompt)
        }
        return []
    }

    private mutating func press(_ key: Key, in menu: Menu) -> [AppEffect] {
        var menu = menu
        let last = max(0, menu.shown.count - 1)
        switch key {
        case .escape, .control("c"):
            self.overlay = nil
            return []
        case .up: menu.selected = max(0, menu.selected - 1)
        case .down: menu.selected = min(last, menu.selected + 1)
        case .pageUp: menu.selected = max(0, menu.selected - 10)
        case .pageDown: menu.selected = min(last, menu.selected + 10)
        case .home: menu.selected = 0
        case .end: menu.selected = last
        case .enter: return choose(in: menu)
        default: if menu.filter.handle(key) { menu.selected = 0 }
        }
        show(menu)
        return []
    }

    /// Shows a menu; the message whose text it shows has been read.
    mutating func show(_ menu: Menu) {
        if case .read(let inject) = menu.chosen?.intent { console.readInjects.insert(inject) }
        overlay = .menu(menu)
    }

    private mutating func choose(in menu: Menu) -> [AppEffect] {
        guard let item = menu.chosen else { return [] }
        if let reason = item.whyNot {
            toast = Toast(.refusal, reason)
            return []
        }
        self.overlay = nil
        return carryOut(item.intent)
    }

    /// Does what the operator has chosen or agreed to.
    mutating func carryOut(_ intent: Intent) -> [AppEffect] {
        switch intent {
        case .effects(let effects): return effects
        case .goOn(let effects):
            followNextStep()
            return effects
        case .open(.text(let prompt)): ask(prompt)
        case .open(let overlay): self.overlay = overlay
        case .press(let key): return press(key)
        case .showStep(let place): show(step: place)
        case .showFacilitator: return showFacilitator()
        case .rollBackAll: return rollBackAll()
        case .leaveSession: return leaveSession()
        case .tell(let text): toast = Toast(.notice, text)
        case .read, .nothing: break
        }
        return []
    }
}
