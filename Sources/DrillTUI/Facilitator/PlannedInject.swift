package import DrillEngine
package import DrillModel

/// An inject of a session as its facilitator sees it.
package struct PlannedInject: Hashable, Sendable {
    /// What has become of it, in the order of the list.
    package enum Standing: Hashable, Sendable {
        /// Due at an instant.
        case due(DrillTime)
        /// Waits for its anchor, its condition or the facilitator.
        case waiting
        case held
        case fired(DrillTime)
        case leftOut
    }

    package let inject: Inject
    package let record: InjectRecord
    package let standing: Standing

    /// The injects of a session: what is due soonest first, what is over last.
    package static func all(of state: DrillState) -> [PlannedInject] {
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

    /// `in 01:20`, `held`, `fired 03:10`.
    package func standingWords(at now: DrillTime) -> String {
        switch standing {
        case .due(let time): time > now ? "in \((time - now).clock)" : "now"
        case .waiting: wait
        case .held: "held"
        case .fired(let time):
            "\(isUnanswered ? "unanswered" : "fired") \(time.sinceStart.clock)"
        case .leftOut: "left out"
        }
    }

    /// What has to come first, in a word or two.
    private var wait: String {
        switch inject.trigger {
        case .byHand: "by hand"
        case .when: "on a condition"
        case .after(let anchor, _, _): "after \(anchor.shortWords)"
        }
    }

    /// Whether it waits for the operator's answer.
    private var isUnanswered: Bool { inject.needsAnswer && record.answeredAt == nil }

    /// What it does, on a line: the fault, or who says what.
    package var subject: String {
        let fault = inject.fault.map { "\($0)" }
        let message = inject.message.map { "\(inject.sender): \($0)" }
        return [fault, message].compactMap { $0 }.joined(separator: "; ")
    }

    /// What brings it about, in words.
    package var trigger: String {
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
    fileprivate var shortWords: String {
        switch self {
        case .start: "the start"
        case .disruption: "T0"
        case .declared: "declaration"
        case .step(let id): id
        }
    }

    fileprivate var words: String {
        switch self {
        case .start: "the start"
        case .disruption: "the disruption"
        case .declared: "the declaration"
        case .step(let id): "the step “\(id)”"
        }
    }
}
