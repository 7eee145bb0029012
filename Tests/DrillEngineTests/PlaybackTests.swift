import CustomDump
import DrillEngine
import DrillModel
import Testing

@Suite("Playing a session back")
struct PlaybackTests {
    /// A session of over an hour whose availability comes and goes, some kept states long.
    private func recording() throws -> Exercise {
        var exercise = try Exercise()
        try exercise.disrupt()
        for minute in 0..<90 {
            exercise.availability = minute.isMultiple(of: 3) ? nil : minute % 3 == 1 ? 0.2 : 1
            try exercise.give(.note("minute \(minute)"))
            try exercise.wait(.minutes(1))
        }
        try exercise.give(.finish)
        return exercise
    }

    @Test func everyStateIsThatOfAFullReplay() throws {
        let recorded = try recording()
        let playback = Playback(DrillFixture.drill, recorded.events)
        #expect(recorded.events.count > 2 * Playback.spacing)
        var state = DrillState(drill: DrillFixture.drill)
        for (count, timed) in recorded.events.enumerated() {
            #expect(playback.state(after: count) == state)
            state.apply(timed)
        }
        expectNoDifference(playback.state(after: recorded.events.count), recorded.state)
    }

    @Test func anInstantHasAllItsEvents() throws {
        let events = try recording().events
        let playback = Playback(DrillFixture.drill, events)
        for time in [DrillTime.start, .seconds(59), .seconds(60), playback.end] {
            #expect(playback.count(until: time) == events.count { $0.time <= time })
        }
        #expect(playback.count(until: DrillTime(milliseconds: -1)) == 0)
    }

    @Test func aSessionWithoutEventsHasItsFirstState() {
        let playback = Playback(DrillFixture.drill, [])
        #expect(playback.state(after: 0) == DrillState(drill: DrillFixture.drill))
        #expect(playback.end == .start)
    }

    @Test func everyStateIsVisitedOnceInOrder() throws {
        let events = try recording().events
        var times: [DrillTime] = []
        _ = Playback(DrillFixture.drill, events) { times.append($0.now) }
        #expect(times == events.map(\.time))
    }
}
