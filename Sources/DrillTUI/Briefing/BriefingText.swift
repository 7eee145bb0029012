import DrillModel
import TerminalKit

/// The text of a briefing.
enum BriefingText {
    static func lines(of briefing: BriefingModel) -> [Line] {
        let contents = briefing.contents
        let plan = contents.drill.plan
        var lines: [Line] = plan.summary.isEmpty ? [] : [Line(plan.summary), .empty]
        lines += facts(of: briefing)
        lines += section("Targets", targets(of: plan))
        lines += section("Who takes part", plan.roles.map { person($0, in: contents) })
        lines += section("The system is healthy when", plan.steadyState.map { "\($0)" })
        lines += section("The drill is recovered when", recovery(of: plan))
        lines += section("The drill is aborted when", plan.abortWhen.map(abortion))
        lines += section("Warnings from the files", contents.warnings)
        return lines
    }

    /// Whoever runs the drill is its operator, whatever the plan says.
    private static func person(
        _ assignment: RoleAssignment, in contents: BriefingContents
    ) -> String {
        let name = assignment.role == .operator ? contents.operator : assignment.name
        return "\(assignment.role.title): \(name)"
    }

    private static func facts(of briefing: BriefingModel) -> [Line] {
        let contents = briefing.contents
        let runbook = contents.drill.runbook
        return target(of: briefing) + openActions(contents.openActions) + [
            Line("Runbook: \(runbook.title), \(runbook.phasedSteps.count) steps."),
            Line(
                contents.operator == "operator"
                    ? "You are the operator; --operator NAME puts your name into the report."
                    : "You are \(contents.operator), the operator."),
        ]
    }

    /// How many, and not which: what exposed them may still be to come.
    private static func openActions(_ count: Int) -> [Line] {
        guard count > 0 else { return [] }
        let what = count == 1 ? "1 corrective action is" : "\(count) corrective actions are"
        return [Line("\(what) open from earlier drills; this one re-tests them.", .warning)]
    }

    private static func target(of briefing: BriefingModel) -> [Line] {
        let drill = briefing.contents.drill
        if let environment = drill.environment {
            return [
                Line(
                    "Runs LIVE against “\(environment.name)”. Its commands touch what is real.",
                    .live),
                Line("Metrics are looked at every \(environment.interval)."),
            ]
        }
        if drill.backend == .recorded {
            return [
                Line("Plays what monitoring saw in an earlier session. Nothing you do changes it."),
                Line("Speed \(Speeds.text(briefing.speed)) (+ and - change it)."),
            ]
        }
        return [
            Line(
                "Runs against \(drill.system?.title ?? "a system"), simulated. Nothing real is touched."
            ),
            Line(
                "Seed \(briefing.contents.seed), speed \(Speeds.text(briefing.speed)) "
                    + "(+ and - change it)."),
        ]
    }

    private static func targets(of plan: DrillPlan) -> [String] {
        let objectives = [
            plan.objectives.rto.map { "RTO \($0.words): back in service" },
            plan.objectives.rpo.map { "RPO \($0.words): data lost at most" },
        ]
        let phases = plan.phases.sorted { $0.key < $1.key }
            .map { "\($0.key.title) \($0.value.words)" }
        return objectives.compactMap { $0 }
            + (phases.isEmpty ? [] : [phases.joined(separator: ", ")])
    }

    private static func recovery(of plan: DrillPlan) -> [String] {
        let conditions = plan.recoveredWhen.all.map(\.description).joined(separator: " and ")
        return ["\(conditions), for \(plan.recoveredWhen.holdFor.words) without a break"]
    }

    private static func abortion(_ criterion: AbortCriterion) -> String {
        let time = criterion.holdFor.map { " for \($0.words)" } ?? ""
        return "\(criterion.condition)\(time)"
    }

    private static func section(_ title: String, _ texts: [String]) -> [Line] {
        texts.isEmpty ? [] : [.empty, Line(title, .title)] + texts.map { Line("  \($0)") }
    }
}
