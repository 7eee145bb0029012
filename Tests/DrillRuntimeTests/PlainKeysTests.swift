import DrillEngine
import DrillModel
import DrillRuntime
import DrillTUI
import TerminalKit
import Testing

/// Whatever a key does on the console, a plain command does as well.
@Suite("Keys and plain commands")
struct PlainKeysTests {
    private static let moving: [Key: PlainVerb] = [
        .up: .show, .down: .show, .pageUp: .log, .pageDown: .log, .home: .steps, .end: .steps,
        .tab: .status, .backTab: .status, .character("?"): .help, .character(":"): .help,
    ]

    /// What has no meaning line by line, or is a command of its own: `muster replay --plain` and
    /// `muster history`.
    private static let ofScreensOnly: Set<Key> = [
        .control("l"), .control("z"), .character("m"), .character("r"), .character("H"),
    ]

    private static let console = moving.merging([
        .enter: .next, .character("1"): .choose, .character("i"): .answer,
        .character("e"): .approve, .character("d"): .declare, .character("a"): .do,
        .character("s"): .skip, .character("f"): .fail, .character("n"): .note,
        .character("u"): .undo, .character("w"): .who, .character("/"): .find,
        .character("y"): .show, .character("F"): .coming, .character("x"): .abort,
        .character(" "): .pause,
        .character("+"): .speed, .character("c"): .stop, .character("D"): .done,
        .character("-"): .speed, .escape: .show, .character("q"): .leave,
    ]) { $1 }

    private static let rollback = moving.merging([
        .character("R"): .rollback, .character("r"): .rollback, .enter: .finish,
        .character("n"): .note, .character("q"): .leave,
    ]) { $1 }

    private static let debrief = moving.merging([
        .enter: .report, .character("p"): .judge, .character("f"): .judge,
        .character("e"): .why, .character("y"): .report, .character("w"): .worked,
        .character("d"): .problem,
        .character("a"): .fix, .character("u"): .undo, .character("n"): .note,
        .character("q"): .leave,
    ]) { $1 }

    /// What is not always possible, for the same reasons here and there.
    private static let conditional: Set<PlainVerb> = [
        .declare, .approve, .skip, .fail, .do, .rollback, .undo, .stop,
    ]

    private static let situations: [(lines: [String], verbs: [Key: PlainVerb])] = [
        ([], console), (["wait 6"], console), (["wait 6", ""], console),
        (["wait 6", "", "1", "next"], console), (["wait 6", "pause"], console),
        (["wait 6", "", "abort enough"], rollback), (["wait 6", "finish", "yes"], debrief),
        (["wait 6", "finish", "yes", "judge 1 passed"], debrief),
    ]

    @Test(arguments: situations.indices)
    func everyKeyHasACommandThatIsPossibleWhenTheKeyIs(index: Int) throws {
        let (lines, verbs) = Self.situations[index]
        var rig = try PlainRig(try SmallDrill.load(), speed: 10)
        _ = try rig.run(lines)
        let stored = try rig.sessions.read(rig.id)
        var model = AppModel(entry: .session)
        _ = update(
            &model,
            .sessionOpened(
                SessionOpening(
                    id: rig.id, state: stored.state, events: stored.events, now: stored.state.now,
                    speed: 10, actions: AvailableActions.of(stored.state.drill))))
        #expect(!model.hints.isEmpty)
        for hint in model.hints where !Self.ofScreensOnly.contains(hint.key) {
            let verb = try #require(
                verbs[hint.key], "no plain command does what \(hint.shown) does: \(hint.help)")
            guard Self.conditional.contains(verb) else { continue }
            let isPossible = verb.whyNot(in: stored.state) == nil
            #expect(
                isPossible == (hint.whyNot == nil), "\(hint.shown) and \(verb) differ: \(lines)")
        }
    }

    @Test func everyCommandSaysHowItIsWrittenAndWhatItDoes() {
        for verb in PlainVerb.allCases {
            #expect(verb.usage.hasPrefix(verb.rawValue))
            #expect(verb.meaning.count > 4)
        }
        #expect(Set(PlainVerb.allCases.map(\.meaning)).count == PlainVerb.allCases.count)
    }
}
