import CustomDump
import DrillEngine
import DrillModel
import Testing

/// What must hold whatever happens: random commands at random times, by seed.
@Suite("Properties of every session")
struct PropertyTests {
    /// A run of 150 random commands; those that are rejected change nothing.
    private func randomExercise(seed: UInt64) throws -> Exercise {
        var random = SplitMix(state: seed)
        var exercise = try Exercise()
        for _ in 0..<150 {
            exercise.availability = [0.2, 0.5, 0.96, 1, nil][Int(random.next() % 5)]
            exercise.loss = DataLoss(lostWrites: Int(random.next() % 90), span: .seconds(2))
            exercise.now = exercise.now + DrillDuration(milliseconds: Int64(random.next() % 20_000))
            let before = exercise.state
            do {
                try exercise.give(
                    command(&random, exercise), by: ["Rosa", "Faye"][Int(random.next() % 2)])
            } catch {
                #expect(exercise.state == before)
            }
        }
        return exercise
    }

    private func command(_ random: inout SplitMix, _ exercise: Exercise) -> Command {
        let step = exercise.state.steps[Int(random.next() % UInt64(exercise.state.steps.count))].id
        switch random.next() % 26 {
        case 0: return .complete(step: step, note: nil)
        case 1, 2: return .begin(step: step)
        case 3: return .skip(step: step, reason: "for a reason")
        case 4: return .choose(step: "decide", label: "Fence first")
        case 5:
            let labels = ["Look again", "Promote at once"]
            return .choose(step: "decide", label: labels[Int(random.next() % 2)])
        case 6: return .grantApproval(step: "leave")
        case 7: return .refuseApproval(step: "leave", reason: "not yet")
        case 8: return .pause
        case 9, 10:
            return .resume(pausedFor: DrillDuration(milliseconds: Int64(random.next() % 90_000)))
        case 11: return .fail(step: step, reason: "broke")
        case 12, 13:
            let action = exercise.state.runningActions.first?.id ?? ActionID(1)
            let outcome = ActionOutcome(succeeded: random.next() % 3 > 0, message: "over")
            return .notice(.actionFinished(action, outcome))
        case 14: return .declare
        case 15: return random.next() % 40 == 0 ? .abort(reason: "enough") : .tick
        case 16: return .rollBack(step: step)
        case 17: return random.next() % 40 == 0 ? .finish : .finishAbort
        case 18: return .takeOver(gap: .seconds(5))
        case 19: return .takeBack
        case 20: return .hold(inject: "region-goes")
        case 21: return .release(inject: "region-goes")
        default: return .tick
        }
    }

    /// The way that saves copies of the state comes to the same as deciding and applying by turns.
    @Test(arguments: 0..<50 as Range<UInt64>)
    func goingOnInPlaceGivesTheSameEventsAndState(seed: UInt64) throws {
        let exercise = try randomExercise(seed: seed)
        var live = LiveDrill(DrillState(drill: DrillFixture.drill))
        var events: [TimedEvent] = []
        for attempt in exercise.attempts {
            let before = live.state
            do {
                events += try live.carryOut(
                    attempt.command, by: attempt.by, at: attempt.now,
                    observing: attempt.observation)
            } catch {
                #expect(live.state == before, "seed \(seed)")
            }
        }
        #expect(events == exercise.events, "seed \(seed)")
        #expect(live.state == exercise.state, "seed \(seed)")
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func recordingOnlyTheOutcomeLeavesOutWhatScreensShow(seed: UInt64) throws {
        let exercise = try randomExercise(seed: seed)
        var live = LiveDrill(DrillState(drill: DrillFixture.drill), recording: .outcome)
        for attempt in exercise.attempts {
            let events = try? live.carryOut(
                attempt.command, by: attempt.by, at: attempt.now, observing: attempt.observation)
            for event in events ?? [] {
                switch event.event {
                case .sampled, .heartbeat, .steadyStateChanged:
                    Issue.record("\(event), seed \(seed)")
                default: break
                }
            }
        }
        #expect(live.state.disruptedAt == exercise.state.disruptedAt, "seed \(seed)")
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func replayGivesTheSameState(seed: UInt64) throws {
        let exercise = try randomExercise(seed: seed)
        let replayed = DrillState.replay(DrillFixture.drill, exercise.events)
        #expect(replayed == exercise.state, "seed \(seed)")
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func theAuditObjectsToNothingThatTheEngineMade(seed: UInt64) throws {
        let exercise = try randomExercise(seed: seed)
        var state = DrillState(drill: DrillFixture.drill)
        for timed in exercise.events {
            let objection = EventAudit.objection(to: timed, in: state)
            #expect(objection == nil, "\(timed), seed \(seed)")
            state.apply(timed)
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func thePartsOfTheTimeAddUpToTheWhole(seed: UInt64) throws {
        let exercise = try randomExercise(seed: seed)
        var pausedSinceT0 = DrillDuration.zero
        var isDisrupted = false
        for timed in exercise.events {
            if case .injectFired("region-goes", _) = timed.event { isDisrupted = true }
            if case .resumed(_, let duration) = timed.event, isDisrupted {
                pausedSinceT0 += duration
            }
        }
        let whole = exercise.state.elapsed(at: exercise.state.now) ?? .zero
        #expect(exercise.state.ledger.total == whole + pausedSinceT0, "seed \(seed)")
    }

    /// A slip and its undoing leave the runbook as it was, whatever happened before.
    @Test(arguments: 0..<50 as Range<UInt64>)
    func takingBackAtOnceLeavesNoTrace(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        var exercise = try Exercise()
        for _ in 0..<150 {
            exercise.now = exercise.now + DrillDuration(milliseconds: Int64(random.next() % 20_000))
            let before = exercise.state
            let command = command(&random, exercise)
            guard (try? exercise.give(command)) != nil, command.settlesStep,
                (try? exercise.give(.takeBack)) != nil
            else { continue }
            let changed = zip(exercise.state.steps, before.steps).filter { $0 != $1 }
            #expect(changed.isEmpty, "seed \(seed), \(command)")
            #expect(exercise.state.phases == before.phases, "seed \(seed), \(command)")
            #expect(exercise.state.decidedAt == before.decidedAt, "seed \(seed), \(command)")
            #expect(exercise.state.currentStep == before.currentStep, "seed \(seed), \(command)")
        }
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func onePhaseIsOpenAtMost(seed: UInt64) throws {
        let state = try randomExercise(seed: seed).state
        #expect(state.phases.filter { $0.ended == nil }.count <= 1, "seed \(seed)")
        #expect(state.phases.allSatisfy { $0.began <= $0.ended ?? state.now }, "seed \(seed)")
    }
}

extension Command {
    fileprivate var settlesStep: Bool {
        switch self {
        case .complete, .choose, .skip, .fail: true
        default: false
        }
    }
}

/// SplitMix64 by Steele, Lea and Flood (2014): a small generator with a seed.
private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
