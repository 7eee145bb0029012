import Synchronization

/// What a command has printed so far.
final class Printed: Sendable {
    private struct State {
        var text = ""
        var wanted: (text: String, waiter: CheckedContinuation<Void, Never>)?
    }

    private let state = Mutex(State())

    var text: String { state.withLock { $0.text } }

    /// The first line, once it is there.
    var line: String {
        get async {
            await waits(for: "\n")
            return String(text.prefix { $0 != "\n" })
        }
    }

    func add(_ text: String) {
        let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.text += text
            guard let wanted = state.wanted, state.text.contains(wanted.text) else { return nil }
            state.wanted = nil
            return wanted.waiter
        }
        waiter?.resume()
    }

    /// Comes back when a text has been printed.
    func waits(for text: String) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                let isThere = state.text.contains(text)
                if !isThere { state.wanted = (text, continuation) }
                return isThere
            }
            if isThere { continuation.resume() }
        }
    }
}
