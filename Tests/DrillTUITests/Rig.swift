import DrillEngine
import DrillModel
import DrillTUI
import TerminalKit

/// The console wired to a session driven by hand, in place of the shell.
struct Rig {
    var model: AppModel
    var exercise: Exercise
    /// What the console asked of the shell, commands left out.
    var effects: [AppEffect] = []
    private var told = 0
    private var speed = 1.0

    static let actions = [
        AvailableAction(
            template: Invocation(verb: "warm", target: ComponentRef(name: "cache")),
            help: "Fills the cache before traffic comes."),
        AvailableAction(
            template: Invocation(verb: "drop", target: ComponentRef(name: "orders-db")),
            help: "Deletes the database.", isIrreversible: true),
    ]

    init(entry: AppModel.Entry = .session, drill: Drill = DrillFixture.drill) throws {
        model = AppModel(entry: entry)
        exercise = try Exercise(drill)
        told = exercise.events.count
        send(
            .sessionOpened(
                SessionOpening(
                    id: "s1", state: exercise.state, events: exercise.events, now: exercise.now,
                    speed: 1, actions: Self.actions)))
    }

    /// Sends a message and does what the console asks for.
    mutating func send(_ message: AppMessage) {
        for effect in update(&model, message) { carryOut(effect) }
    }

    /// Presses keys one after the other.
    mutating func press(_ keys: Key...) {
        for key in keys { send(.input(.key(key))) }
    }

    /// Types text as a person does.
    mutating func type(_ text: String) {
        for character in text { press(.character(character)) }
    }

    /// Lets exercise time pass.
    mutating func wait(_ duration: DrillDuration) throws {
        try exercise.wait(duration)
        tell()
    }

    /// Changes the exercise and tells the console.
    mutating func change(_ change: (inout Exercise) throws -> Void) rethrows {
        try change(&exercise)
        tell()
    }

    private mutating func tell() {
        let new = Array(exercise.events[told...])
        told = exercise.events.count
        send(
            .session(
                SessionUpdate(
                    state: exercise.state, newEvents: new, now: exercise.now, speed: speed)))
    }

    private mutating func carryOut(_ effect: AppEffect) {
        switch effect {
        case .command(let command, let name): give(command, name)
        case .pause: give(.pause, nil)
        case .resume: give(.resume(pausedFor: .seconds(20)), nil)
        case .setSpeed(let speed):
            self.speed = speed
            tell()
        default: effects.append(effect)
        }
    }

    private mutating func give(_ command: Command, _ name: String?) {
        do {
            try exercise.give(command, by: name ?? "Rosa")
            tell()
        } catch {
            send(.rejected("\(error)"))
        }
    }

    /// Ends a drill in which nobody has answered the CEO.
    mutating func finish() {
        press(.enter, .character("y"))
    }

    /// The screen as text.
    func screen(_ width: Int, _ height: Int, look: Look = Rig.look) -> String {
        view(model, size: Size(width: width, height: height), look: look).text
    }

    /// The keys at the bottom of a terminal of 80 columns.
    var footer: String {
        String(screen(80, 24).split(separator: "\n").last ?? "")
    }

    static let look = Look(theme: .monochrome, glyphs: .unicode)
}

extension Rig {
    /// An incident that has been declared 95 s into the session, 35 s after T0.
    static func declared(_ drill: Drill = DrillFixture.drill) throws -> Rig {
        var rig = try Rig(drill: drill)
        try rig.change { try $0.disrupt() }
        rig.exercise.loss = DataLoss(
            lostWrites: 40, span: DrillDuration(milliseconds: 3200), isAtRisk: true)
        rig.exercise.latency = 1.2
        try rig.wait(.seconds(20))
        try rig.change {
            try $0.give(
                .notice(
                    .alertFired(
                        Alert(
                            name: "ShopAvailabilityLow", severity: .page,
                            summary: "fewer than 90% of the shop's requests succeed"))))
        }
        try rig.wait(.seconds(15))
        rig.press(.enter)
        return rig
    }

    /// The same, decided and approved, with the fence running for 12 s.
    static func fencing() throws -> Rig {
        var rig = try declared()
        try rig.wait(.seconds(40))
        rig.press(.enter)
        try rig.wait(.seconds(20))
        rig.press(.character("1"))
        rig.press(.enter)
        try rig.wait(.seconds(90))
        rig.press(.enter)
        try rig.wait(.seconds(12))
        return rig
    }

    /// The drill up to the point where every step is settled and the recovery window runs.
    static func settled() throws -> Rig {
        var rig = try fencing()
        try rig.change { try $0.finishAction() }
        rig.press(.enter, .character("y"))
        try rig.wait(.seconds(110))
        try rig.change { try $0.finishAction() }
        rig.exercise.loss?.isAtRisk = false
        rig.exercise.availability = 0.97
        rig.exercise.latency = 0.3
        try rig.wait(.seconds(10))
        rig.press(.enter)
        try rig.wait(.seconds(30))
        rig.press(.enter)
        rig.type("Orders work again.")
        rig.press(.enter)
        return rig
    }

    /// A drill that has ended and been talked about: judged, with findings and an action.
    static func debriefed() throws -> Rig {
        var rig = try settled()
        try rig.wait(.seconds(60))
        rig.finish()
        try rig.change { exercise in
            try exercise.give(
                .judge(expectation: "answered", passed: false, comment: "She got none at all."))
            try exercise.give(
                .addFinding(
                    .strength, text: "The page came 20 s after the region was lost.",
                    raisedBy: "Rosa", exposedBy: "declare"))
            try exercise.give(
                .addFinding(
                    .weakness,
                    text: "Nobody but Ines may approve, and she was on a train when we asked her.",
                    raisedBy: "Omar Haddad", exposedBy: "leave"))
            try exercise.give(
                .answerWhys(
                    finding: "F2",
                    ["The roster has one approver.", "The deputy was never put on it."]))
            try exercise.give(
                .addCorrectiveAction(
                    CorrectiveAction(
                        finding: "Nobody but Ines may approve.",
                        action: "Put the deputy on the roster of approvers.", owner: "Ines Moreau",
                        due: "2026-12-31", exposedBy: "leave",
                        closesWhen: "The deputy approves in the next rehearsal.")))
        }
        rig.press(.tab, .tab, .down)
        return rig
    }
}
