import DrillEngine
package import DrillModel

/// A replay as it is being watched: the console as it was at an instant, and how time passes.
package struct ReplayModel: Hashable, Sendable {
    package let contents: ReplayContents
    /// What the time line shows, in order.
    package let marks: [ReplayMark]
    /// The instants at which something happened that is worth seeing, in order.
    let stops: [DrillTime]
    private let playback: Playback
    /// The session before its first event.
    private let blank: SessionModel
    /// The session when the operator could first know of the disruption; `nil` if never.
    ///
    /// What the console has said since then depends on that moment, not only on the state.
    private let known: SessionModel?

    /// The session as the console had it.
    package private(set) var session: SessionModel
    /// Where the panes stand.
    package var console = ConsoleModel()
    package private(set) var isPlaying = false

    private static let usualSpeed = 10.0
    /// How long a message stands over the console; when the operator put it away is not recorded.
    private static let messageStands = DrillDuration.seconds(30)

    package init(_ contents: ReplayContents) {
        self.contents = contents
        var knownAfter: Int?
        var count = 0
        playback = Playback(contents.drill, contents.events) { state in
            count += 1
            guard knownAfter == nil, state.disruptedAt != nil else { return }
            if state.declaredAt != nil || !state.alerts.isEmpty { knownAfter = count }
        }
        marks = contents.events.compactMap { ReplayMark($0, in: contents.drill) }
            .sorted { $0.time < $1.time }
        stops = Self.stops(contents, marks)
        blank = Self.session(contents, DrillState(drill: contents.drill), [])
        let playback = self.playback
        known = knownAfter.map { count in
            Self.session(
                contents, playback.state(after: count), Array(contents.events[..<count]))
        }
        session = blank
        seek(to: .start)
    }

    private static func session(
        _ contents: ReplayContents, _ state: DrillState, _ events: [TimedEvent]
    ) -> SessionModel {
        SessionModel(
            SessionOpening(
                id: contents.id, state: state, events: events, now: state.now, speed: usualSpeed,
                isReplay: true, startedOn: contents.startedOn))
    }

    private static func stops(_ contents: ReplayContents, _ marks: [ReplayMark]) -> [DrillTime] {
        let told = contents.events.filter { EventSentence($0.event, in: contents.drill) != nil }
        return Set(told.map(\.time) + marks.map(\.time)).sorted()
    }
}

extension ReplayModel {
    package var now: DrillTime { session.now }
    package var end: DrillTime { playback.end }

    /// Goes to a moment, as a share of the whole recording.
    mutating func seek(toShare share: Double) {
        seek(to: DrillTime(milliseconds: Int64(Double(end.milliseconds) * share)))
    }

    package var speed: Double { session.speed }

    /// The wall clock when the last event until now was recorded, in ms since 1970 (UTC).
    package var wall: Int64 {
        let count = session.events.count
        return count > 0 && count <= contents.walls.count
            ? contents.walls[count - 1] : contents.startedOn
    }

    /// The mark that was passed last.
    package var latestMark: ReplayMark? {
        marks.last { $0.time <= now }
    }

    /// Goes to an instant; what is outside the recording is its beginning or its end, where it stops.
    package mutating func seek(to time: DrillTime) {
        let speed = speed
        let time = min(max(.start, time), end)
        let count = playback.count(until: time)
        let base = known.flatMap { $0.events.count <= count ? $0 : nil } ?? blank
        if count < session.events.count || session.events.count < base.events.count {
            session = base
        }
        session.take(
            SessionUpdate(
                state: playback.state(after: count),
                newEvents: Array(playback.events[session.events.count..<count]), now: time,
                speed: speed))
        isPlaying = isPlaying && time < end
        console.readInjects = Set(
            session.state.injects.filter { inject in
                inject.firedAt.map { time - $0 > Self.messageStands } ?? false
            }.map(\.id))
    }

    /// Goes forward, or back by a negative length.
    package mutating func leap(by length: DrillDuration) {
        seek(to: now + length)
    }

    package mutating func seekToEnd() {
        seek(to: end)
    }

    /// Goes to the instant before or after at which something happened.
    package mutating func step(forward: Bool) {
        let stop = forward ? stops.first { $0 > now } : stops.last { $0 < now }
        seek(to: stop ?? (forward ? end : .start))
    }

    /// Lets the recording go on, or stops it.
    package mutating func playOrPause() {
        isPlaying.toggle()
    }

    /// Plays at the speed that a rule gives for the present one, if it gives any.
    mutating func changeSpeed(_ rule: (Double) -> Double?) {
        guard let speed = rule(speed) else { return }
        session.take(SessionUpdate(state: session.state, now: now, speed: speed))
    }

    /// Real time has passed; a recording that plays goes on by it and stops at its end.
    package mutating func pass(_ elapsed: DrillDuration) {
        guard isPlaying else { return }
        let passed = Int64(Double(elapsed.milliseconds) * speed)
        seek(to: now + DrillDuration(milliseconds: passed))
    }
}
