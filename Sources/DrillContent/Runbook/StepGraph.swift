import DrillModel

/// The ways through a runbook: each step goes on to the next, a decision to its choices.
struct StepGraph {
    private let steps: [RunbookStep]
    private let next: [[Int]]
    /// Whether every choice names a step; if not, nothing can be said of what is reached.
    private let isWhole: Bool

    /// Builds the graph; choices that name no step are left out, because they are errors elsewhere.
    init(_ runbook: Runbook) {
        let steps = runbook.sections.flatMap(\.steps)
        var places: [String: Int] = [:]
        for (index, step) in steps.enumerated() where places[step.id] == nil {
            places[step.id] = index
        }
        self.steps = steps
        isWhole = steps.flatMap(\.choices).allSatisfy { places[$0.next] != nil }
        next = steps.enumerated().map { index, step in
            step.choices.isEmpty ? [index + 1] : step.choices.compactMap { places[$0.next] }
        }
    }

    /// Decisions from which no choice ever leads to the end of the runbook.
    var endlessDecisions: [RunbookStep] {
        let reached = closure(from: [steps.count], over: reversed)
        return steps.enumerated()
            .filter { index, step in
                !step.choices.isEmpty && !next[index].isEmpty && !reached.contains(index)
            }
            .map(\.element)
    }

    /// Steps that no way from the first step comes to; none while a choice leads nowhere.
    var unreachableSteps: [RunbookStep] {
        guard isWhole else { return [] }
        let reached = closure(from: [0], over: next)
        return steps.enumerated().filter { !reached.contains($0.offset) }.map(\.element)
    }

    /// For each step and for the end, the steps that lead to it.
    private var reversed: [[Int]] {
        var reversed = [[Int]](repeating: [], count: steps.count + 1)
        for (index, targets) in next.enumerated() {
            for target in targets { reversed[target].append(index) }
        }
        return reversed
    }

    private func closure(from start: [Int], over edges: [[Int]]) -> Set<Int> {
        var reached = Set(start)
        var open = start
        while let index = open.popLast() {
            guard edges.indices.contains(index) else { continue }
            for target in edges[index] where reached.insert(target).inserted {
                open.append(target)
            }
        }
        return reached
    }
}
