package import DrillModel

/// A few runs under other circumstances, to be held against the same runs as they are.
package struct Probe: Hashable, Codable, Sendable {
    package private(set) var met = 0
    /// RTA in ms.
    package private(set) var recovery = LogHistogram()

    package init() {}

    package var runs: Int { recovery.total }

    /// Adds one run.
    package mutating func add(_ result: RunResult) {
        met += result.ending == .met ? 1 : 0
        recovery.add(result.recovery?.milliseconds)
    }

    /// Adds the runs of another probe.
    package mutating func merge(_ other: Probe) {
        met += other.met
        recovery.merge(other.recovery)
    }
}

/// Something that takes time, held at a good and at a bad value with everything else as it was.
package struct Lever: Hashable, Codable, Sendable {
    /// What takes the time.
    package enum Subject: Hashable, Codable, Sendable {
        /// A delay of the operator.
        case delay(Rehearsal.Activity)
        /// The actions on a component, and what it needs to start.
        case component(ComponentRef)

        /// The name of the delay or of the component.
        package var name: String {
            switch self {
            case .delay(let activity): activity.rawValue
            case .component(let ref): ref.description
            }
        }
    }

    package var subject: Subject
    /// Each of these times at its 10th percentile.
    package var quick = Probe()
    /// Each at its 90th.
    package var slow = Probe()

    package init(_ subject: Subject) {
        self.subject = subject
    }

    /// Adds the runs of the same lever.
    package mutating func merge(_ other: Lever) {
        quick.merge(other.quick)
        slow.merge(other.slow)
    }
}

/// What moves the result: one thing at a time, over the same runs with the same chance.
package struct Sensitivity: Hashable, Codable, Sendable {
    /// The runs as they are.
    package var asIs = Probe()
    /// Every delay at its median: what is left is the system's chance and the injects' times.
    package var steady = Probe()
    package var levers: [Lever]

    package init(_ subjects: [Lever.Subject]) {
        levers = subjects.map { Lever($0) }
    }

    /// Adds other runs of the same levers.
    package mutating func merge(_ other: Sensitivity) {
        asIs.merge(other.asIs)
        steady.merge(other.steady)
        for index in levers.indices {
            let same = other.levers.first { $0.subject == levers[index].subject }
            if let same { levers[index].merge(same) }
        }
    }
}
