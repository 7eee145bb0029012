import DrillEngine
import DrillHistory
import DrillModel
import DrillTUI
import TerminalKit

/// Sessions that are over, for looking back on.
enum RecordingFixture {
    /// 2026-11-21 01:30 UTC.
    static let night: Int64 = 1_795_224_600_000
    static let day: Int64 = 86_400_000

    /// The failover, run to its end by somebody who thinks for so long before deciding.
    static func finished(
        thinking: DrillDuration = .seconds(20), losing writes: Int = 40,
        drill: Drill = DrillFixture.drill
    ) throws -> Rig {
        var rig = try Rig.declared(drill)
        try rig.wait(.seconds(40))
        rig.press(.enter)
        try rig.wait(thinking)
        rig.press(.character("1"), .enter)
        try rig.wait(.seconds(90))
        rig.press(.enter)
        try rig.wait(.seconds(12))
        try rig.change { try $0.finishAction() }
        rig.press(.enter, .character("y"))
        try rig.wait(.seconds(110))
        try rig.change { try $0.finishAction() }
        rig.exercise.loss = DataLoss(lostWrites: writes, span: .seconds(Int64(writes / 10)))
        rig.exercise.availability = 0.97
        rig.exercise.latency = 0.3
        try rig.wait(.seconds(10))
        rig.press(.enter)
        try rig.wait(.seconds(90))
        rig.press(.enter)
        rig.type("Orders work again.")
        rig.press(.enter)
        rig.finish()
        return rig
    }

    /// The failover, aborted after the fence.
    static func aborted() throws -> Rig {
        var rig = try Rig.fencing()
        try rig.change { try $0.finishAction() }
        rig.press(.character("x"))
        rig.type("a real incident")
        rig.press(.enter)
        try rig.change { try $0.give(.finishAbort) }
        return rig
    }

    /// A recording whose wall clock went twice as fast as its exercise clock.
    static func contents(of rig: Rig) -> ReplayContents {
        let events = rig.exercise.events
        return ReplayContents(
            id: "s1", drill: rig.exercise.state.drill, events: events,
            walls: events.map { night + $0.time.milliseconds / 2 }, startedOn: night)
    }

    /// Six sessions of one drill, each with another fate.
    static func history() throws -> HistoryContents {
        var strict = DrillFixture.drill
        strict.plan.objectives.rto = .minutes(5)
        return HistoryContents(
            title: DrillFixture.plan.title,
            sessions: [
                entry("s6", "Rosa", 0, try Rig.declared()),
                entry("s5", "Omar", 1, try finished(losing: 12)),
                entry("s4", "Rosa", 3, try aborted()),
                HistoryEntry(
                    id: "s3", operator: "Rosa", startedOn: night - 8 * day,
                    reading: .unreadable("the drill of session s3 cannot be read by this version")),
                entry("s2", "Ines Moreau", 30, try finished(thinking: .seconds(200))),
                entry("s1", "Rosa", 31, try finished(thinking: .seconds(150), drill: strict), "b"),
            ])
    }

    private static func entry(
        _ id: String, _ name: String, _ daysAgo: Int64, _ rig: Rig, _ files: String = "a"
    ) -> HistoryEntry {
        HistoryEntry(
            id: id, operator: name, startedOn: night - daysAgo * day,
            reading: .figures(SessionFigures(rig.exercise.state, files: files)))
    }
}
