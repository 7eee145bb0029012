import Synchronization

/// Text that comes in pieces from elsewhere.
final class CollectedText: Sendable {
    private let pieces = Mutex("")

    var text: String { pieces.withLock { $0 } }

    func add(_ piece: String) {
        pieces.withLock { $0 += piece }
    }
}
