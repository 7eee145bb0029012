import DrillEngine
import DrillHistory
import DrillModel

/// Sessions as the tests need them: one a day, each in an hour of its own.
enum Past {
    static let day: Int64 = 86_400_000
    /// 2026-11-21 00:00 UTC.
    static let first: Int64 = 1_795_219_200_000

    static let today = Day(of: first)

    /// A session of the drill `failover`, so many days after the first one.
    static func session(
        _ id: String, after days: Int64, by name: String = "Rosa", live: Bool = false,
        outcome: Outcome = .met, drill: String = "failover", runbook: String = "failover",
        author: String? = nil, did performed: [PerformedStep] = [],
        verdicts: [String: Bool] = [:], actions: [RecordedAction] = []
    ) -> PastSession {
        let started = first + days * day
        return PastSession(
            id: id, drill: drill, title: "Failover", operator: name, isLive: live,
            startedOn: started, endedOn: started + 3_600_000, outcome: outcome, runbook: runbook,
            author: author, performed: performed, verdicts: verdicts, actions: actions)
    }

    /// An action that was entered two hours after the session of that day had begun.
    static func action(
        on days: Int64 = 0, exposedBy reference: String? = "promote", due: String? = nil
    ) -> RecordedAction {
        RecordedAction(
            number: 2,
            action: CorrectiveAction(
                finding: "The step named the wrong host.", action: "Correct the step.",
                owner: "Omar", due: due, exposedBy: reference),
            exposure: reference.map { "step “\($0)”" },
            enteredOn: first + days * day + 7_200_000)
    }

    /// A step of a runbook.
    static func step(_ id: String, saying prose: String = "") -> RunbookStep {
        RunbookStep(id: id, title: id, prose: prose)
    }

    /// That a step was done, so many days after the first session.
    static func did(
        _ step: RunbookStep, after days: Int64, by name: String = "Rosa", person: Bool = true
    ) -> PerformedStep {
        PerformedStep(
            id: step.id, title: step.title, by: name, isByPerson: person,
            on: first + days * day + 600_000, content: StepContent(step))
    }
}
