import TerminalKit

extension AppModel {
    /// What a key of a screen's table asks for; `nil` when it asks for nothing, or for something that
    /// cannot be done now, which is then said.
    mutating func wanted<Action>(
        by key: Key, in keys: [KeyBinding<Action>], unless whyNot: (AppModel, Action) -> String?
    ) -> Action? {
        guard let binding = keys.first(where: { $0.keys.contains(key) }) else { return nil }
        guard let reason = whyNot(self, binding.action) else { return binding.action }
        toast = Toast(.refusal, reason)
        return nil
    }
}
