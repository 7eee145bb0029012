/// A value that all copies of a model have in common.
///
/// The state of a session has dozens of references, and every view of every frame holds the model:
/// were the state a part of it, each copy would count each of them.
final class Shared<Value: Hashable & Sendable>: Hashable, Sendable {
    let value: Value

    init(_ value: Value) {
        self.value = value
    }

    static func == (left: Shared, right: Shared) -> Bool {
        left === right || left.value == right.value
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(value)
    }
}
