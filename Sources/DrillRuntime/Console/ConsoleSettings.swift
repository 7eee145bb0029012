package import DrillModel

/// What the command line says of how sessions are to be run.
package struct ConsoleSettings: Sendable {
    package var `operator`: String
    /// `nil` leaves it to the plan or to chance.
    package var seed: UInt64?
    /// Drill seconds a second; `nil` leaves it to the plan.
    package var speed: Double?
    package var call = CallStyle.bell
    /// Whether clicks and the wheel are wanted from the beginning.
    package var usesMouse = true
    /// Whether nothing on the screen may change more often than once a second.
    package var isCalm = false
    /// What drills run against that can run against either.
    package var backend = BackendKind.simulated
    /// The session whose monitoring a recorded drill plays again.
    package var recording: String?

    package init(operator: String, seed: UInt64? = nil, speed: Double? = nil) {
        self.operator = `operator`
        self.seed = seed
        self.speed = speed
    }

    /// What a drill runs against: what was asked for, or the only thing that its plan has.
    package func backend(for plan: DrillPlan) -> BackendKind {
        backend == .simulated && plan.backend.simulated == nil ? .live : backend
    }

    /// The seed of a session that a person runs: he must not know when things happen.
    package func seed(for plan: DrillPlan) -> UInt64 {
        seed ?? plan.backend.simulated?.seed ?? UInt64.random(in: 1...999_999)
    }

    /// The seed of a scripted run, which is repeatable unless somebody says otherwise.
    package func scriptedSeed(for plan: DrillPlan) -> UInt64 {
        seed ?? plan.backend.simulated?.seed ?? 1
    }

    /// The pace of a session.
    package func speed(for plan: DrillPlan) -> Double {
        speed ?? plan.backend.simulated?.speed ?? 1
    }
}
