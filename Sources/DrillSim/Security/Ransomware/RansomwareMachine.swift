/// Somebody who destroys copies and files, as a state machine: given the time and what it can
/// reach, it says what it does.
///
/// It changes nothing itself and draws nothing. Times are milliseconds of drill time.
package struct RansomwareMachine: Hashable, Sendable {
    /// Never, as an instant.
    private static let never = Int64.max

    private let tempo: RansomwareTempo
    package private(set) var startedAt: Int64?
    package private(set) var noticedAt: Int64?
    /// Attempts at each vault that it still makes.
    private var attemptsLeft: [Int]
    private var nextDeletionAt: Int64 = 0
    /// When it goes for each of its targets.
    private var strikeAt: [Int64]
    private var hasStruck: [Bool]

    /// Begins outside of everything.
    ///
    /// - Parameters:
    ///   - tempo: how fast it works.
    ///   - targetCount: how many servers it goes for, in its order.
    ///   - attempts: how often it tries to delete a copy, by vault.
    package init(tempo: RansomwareTempo, targetCount: Int, attempts: [Int]) {
        self.tempo = tempo
        attemptsLeft = attempts
        strikeAt = [Int64](repeating: Self.never, count: targetCount)
        hasStruck = [Bool](repeating: false, count: targetCount)
    }

    /// Begins; later calls change nothing.
    package mutating func start(at now: Int64) {
        guard startedAt == nil else { return }
        startedAt = now
        nextDeletionAt = now
        for target in strikeAt.indices {
            strikeAt[target] = now + tempo.firstAfter + Int64(target) * tempo.stagger
        }
    }

    /// Has seen the response and goes for everything it reaches; the first time counts.
    package mutating func notice(at now: Int64) {
        guard startedAt != nil, noticedAt == nil else { return }
        noticedAt = now
        for target in strikeAt.indices where strikeAt[target] != Self.never {
            strikeAt[target] = min(strikeAt[target], now + tempo.hurry)
        }
    }

    /// What it does at this instant, in order.
    package mutating func step(at now: Int64, seeing view: RansomwareView) -> [RansomwareMove] {
        guard startedAt != nil else { return [] }
        guard view.isInside else {
            forget()
            return []
        }
        return deletions(at: now, view) + strikes(at: now, view)
    }

    /// Loses its last way in, and with it everything that it had planned.
    private mutating func forget() {
        for target in strikeAt.indices { strikeAt[target] = Self.never }
    }

    private mutating func deletions(at now: Int64, _ view: RansomwareView) -> [RansomwareMove] {
        guard now >= nextDeletionAt else { return [] }
        nextDeletionAt = now + tempo.deletion
        let next = attemptsLeft.indices.first { attemptsLeft[$0] > 0 && view.reachesVault[$0] }
        guard let vault = next else { return [] }
        attemptsLeft[vault] -= 1
        return [.deleteCopy(vault)]
    }

    /// Goes for what is due; a target that has come back whole is due after a while.
    private mutating func strikes(at now: Int64, _ view: RansomwareView) -> [RansomwareMove] {
        var moves: [RansomwareMove] = []
        for target in strikeAt.indices where view.reachesWhole[target] {
            if strikeAt[target] == Self.never {
                strikeAt[target] = now + tempo.comeBack + Int64(target) * tempo.hurry / 4
            } else if now >= strikeAt[target] {
                strikeAt[target] = Self.never
                moves.append(.encrypt(target, isReturn: hasStruck[target]))
                hasStruck[target] = true
            }
        }
        return moves
    }
}
