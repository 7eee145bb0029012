import DrillEngine
import DrillModel

/// An inject of a session as its facilitator sees it.
struct PlannedInject {
    /// What has become of it, in the order of the list.
    enum Standing: Hashable {
        /// Due at an instant.
        case due(DrillTime)
        /// Waits for its anchor, its condition or the facilitator.
        case waiting
        case held
        case fired(DrillTime)
        case leftOut
    }

    let inject: Inject
    let record: InjectRecord
    let standing: Standing

    /// The injects of a session: what is due soonest first, what is over last.
    static func all(of state: DrillState) -> [PlannedInject] {
        state.injects.indices.map { place in
            let record = state.injects[place]
            return PlannedInject(
                inject: state.drill.plan.injects[place], record: record,
                standing: standing(record, due: state.dueTime(of: place)))
        }.sorted { $0.rank < $1.rank }
    }

    private static func standing(_ record: InjectRecord, due: DrillTime?) -> Standing {
        if let fired = record.firedAt { return .fired(fired) }
        if record.leftOutBy != nil { return .leftOut }
        if record.heldBy != nil { return .held }
        return due.map { .due($0) } ?? .waiting
    }

    private var rank: (Int, Int64, String) {
        switch standing {
        case .due(let time): (0, time.milliseconds, inject.id)
        case .held: (1, 0, inject.id)
        case .waiting: (2, 0, inject.id)
        case .fired(let time): (3, -time.milliseconds, inject.id)
        case .leftOut: (4, 0, inject.id)
        }
    }

    /// Whether it can still be fired, held or left out.
    var isOpen: Bool {
        switch standing {
        case .due, .held, .waiting: true
        case .fired, .leftOut: false
        }
    }

    /// What it does, on a line: the fault, or who says what.
    var subject: String {
        let fault = inject.fault.map { "\($0)" }
        let message = inject.message.map { "\(inject.sender): \($0)" }
        return [fault, message].compactMap { $0 }.joined(separator: "; ")
    }

    /// What brings it about, in words.
    var trigger: String {
        switch inject.trigger {
        case .byHand: "only by hand"
        case .when(let condition): "when \(condition)"
        case .after(let anchor, let earliest, let latest):
            earliest == latest
                ? "\(earliest.words) after \(anchor.words)"
                : "\(earliest.words) to \(latest.words) after \(anchor.words)"
        }
    }
}

extension Inject.Anchor {
    fileprivate var words: String {
        switch self {
        case .start: "the start"
        case .disruption: "the disruption"
        case .declared: "the declaration"
        case .step(let id): "the step “\(id)”"
        }
    }
}
