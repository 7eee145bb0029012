import DrillEngine
import DrillModel

extension DrillState {
    /// The inject of this id.
    func inject(_ id: String) -> Inject? {
        drill.plan.injects.first { $0.id == id }
    }

    /// The title of a step in quotation marks, or its id where the runbook does not have it.
    func quoted(_ step: String) -> String {
        Words.quoted(drill.runbook.step(step)?.title ?? step)
    }
}
