import DrillBackends
import DrillModel

/// A live backend by a clock that stands still, as a session drives it.
final class LiveExercise {
    let clock = ManualLiveClock()
    let backend: LiveBackend
    private(set) var now = DrillTime.start

    init(_ environment: LiveEnvironment, secrets: [String] = []) {
        backend = LiveBackend(
            environment: environment, directory: "/tmp", secrets: secrets, clock: clock)
    }

    /// Lets time pass, and then the backend look in; that it has looked is not told.
    func advance(milliseconds: Int64) -> [TimedNotice] {
        clock.advance(milliseconds: milliseconds)
        now = now + DrillDuration(milliseconds: milliseconds)
        var told: [TimedNotice] = []
        var news: [TimedNotice]
        repeat {
            news = backend.advance(to: now)
            told += news.filter { $0.notice != .looked }
        } while news.last?.notice == .looked
        return told
    }

    /// Comes back when that many looks are over, and wait for the next.
    func looks(_ count: Int) async {
        await clock.sleepers(count)
    }

    /// What the backend tells until it is enough, without time passing.
    func notices(until isEnough: ([BackendNotice]) -> Bool) async -> [BackendNotice] {
        var told: [BackendNotice] = []
        while !isEnough(told) {
            told += backend.advance(to: now).map(\.notice)
            await Task.yield()
        }
        return told
    }

    func end() async {
        await backend.shutDown()
    }
}
