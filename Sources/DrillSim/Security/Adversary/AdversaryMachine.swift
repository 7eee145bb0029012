/// The adversary as a state machine: given the time and what it can see, it says what it does.
///
/// It changes nothing itself, draws nothing and reads no clock, so that every course of it can be
/// tested on its own. Times are milliseconds of drill time.
package struct AdversaryMachine: Hashable, Sendable {
    /// A session of the role that it opened.
    package struct Session: Hashable, Sendable {
        package var way: WayIn
        package var issuedAt: Int64
    }

    private let tempo: AdversaryTempo
    package private(set) var startedAt: Int64?
    package private(set) var session: Session?
    /// The instant at which it saw that somebody is on to it.
    package private(set) var noticedAt: Int64?
    private var held = WaysIn()
    private var lostAt: Int64 = 0
    private var nextHeartbeat: Int64 = 0
    private var makeKeyAt: Int64 = .max
    private var changeFunctionAt: Int64 = .max
    private var cleanTracesAt: Int64 = .max
    private var hasLookedAround = false

    package init(tempo: AdversaryTempo) {
        self.tempo = tempo
    }

    /// Begins with the stolen key; later calls change nothing.
    package mutating func start(at now: Int64) {
        guard startedAt == nil else { return }
        startedAt = now
        lostAt = now - tempo.reaction
        nextHeartbeat = now + tempo.heartbeat
        makeKeyAt = now + tempo.keyAfter
        changeFunctionAt = now + tempo.functionAfter
    }

    /// Brings its next steps forward, because it has seen the response; the first time counts.
    ///
    /// Its way back comes first, its traces last.
    package mutating func notice(at now: Int64) {
        guard startedAt != nil, noticedAt == nil else { return }
        noticedAt = now
        makeKeyAt = min(makeKeyAt, now + tempo.hurry)
        changeFunctionAt = min(changeFunctionAt, now + 2 * tempo.hurry)
        cleanTracesAt = now + 3 * tempo.hurry
    }

    /// Whether data leaves now.
    package func isExfiltrating(at now: Int64) -> Bool {
        guard let startedAt, session != nil else { return false }
        return now >= startedAt + tempo.recon + tempo.staging
    }

    /// Whether it collects data inside the account now.
    package func isCollecting(at now: Int64) -> Bool {
        guard let startedAt, session != nil else { return false }
        return now >= startedAt + tempo.recon
    }

    /// The share of its whole rate, which grows from a tenth over so many milliseconds.
    func share(of ramp: Int64, _ now: Int64) -> Double {
        guard let startedAt, ramp > 0 else { return 1 }
        let age = Double(now - startedAt - tempo.recon - tempo.staging)
        return min(1, 0.1 + 0.9 * max(0, age) / Double(ramp))
    }

    /// What it does at this instant, in order.
    package mutating func step(at now: Int64, seeing view: AdversaryView) -> [AdversaryMove] {
        guard startedAt != nil else { return [] }
        tryWays(at: now, seeing: view)
        var moves = keepSession(at: now, seeing: view)
        if session != nil, !hasLookedAround {
            hasLookedAround = true
            moves.append(.lookAround)
        }
        return moves + digIn(at: now, seeing: view)
    }

    /// Tries its ways in once a heartbeat; one that worked before and does not now is a sign.
    private mutating func tryWays(at now: Int64, seeing view: AdversaryView) {
        let isDue = now >= nextHeartbeat
        if isDue { nextHeartbeat = now + tempo.heartbeat }
        for way in WayIn.allCases where way.isOpen {
            if view.usable[way] {
                held[way] = true
            } else if isDue, held[way] {
                held[way] = false
                notice(at: now)
            }
        }
    }

    /// Replaces a session that is refused, or about to be, by way of what still works.
    private mutating func keepSession(at now: Int64, seeing view: AdversaryView) -> [AdversaryMove]
    {
        if session != nil, view.calls != .accepted, lostAt == .max {
            lostAt = now
            notice(at: now)
        }
        if session != nil, view.calls == .refused { session = nil }
        guard session == nil || view.calls == .wavering else {
            lostAt = .max
            return []
        }
        guard let way = nextWay(at: now, seeing: view) else { return [] }
        session = Session(way: way, issuedAt: now)
        lostAt = .max
        return [.assumeRole(way)]
    }

    /// An open way after its reaction time, a hidden one after it has lain low.
    private func nextWay(at now: Int64, seeing view: AdversaryView) -> WayIn? {
        WayIn.allCases.first { way in
            view.usable[way] && now - lostAt >= (way.isOpen ? tempo.reaction : tempo.quiet)
        }
    }

    private mutating func digIn(at now: Int64, seeing view: AdversaryView) -> [AdversaryMove] {
        var moves: [AdversaryMove] = []
        if now >= cleanTracesAt, view.usable[.machine] {
            cleanTracesAt = .max
            moves.append(.cleanTraces)
        }
        guard session != nil, view.calls != .refused else { return moves }
        if now >= makeKeyAt, view.canMakeKey {
            makeKeyAt = .max
            moves.append(.makeKey)
        }
        if now >= changeFunctionAt, view.canChangeFunction {
            changeFunctionAt = .max
            moves.append(.changeFunction)
        }
        return moves
    }
}
