import DrillModel

extension PlanReader {
    /// The backends of a plan, and where it names the file of the simulated system.
    struct Backends {
        var choice: BackendChoice
        var system: PlacedPath?
    }

    mutating func backend(_ record: YamlRecord) -> Backends {
        let none = Backends(choice: BackendChoice(simulated: nil))
        guard
            let node = record.requiredNode(
                "backend", expected: "simulated: {system: …}, live: {environment: …}, or both"),
            let own = YamlRecord(node, "the backend", keys: PlanKeys.backend, findings)
        else { return none }
        if own.node("simulated") == nil, own.node("live") == nil {
            findings.error(
                at: node.position, "the backend names nothing to run against",
                expected: "simulated: {system: …}, live: {environment: …}, or both")
        }
        let simulated = simulated(own)
        return Backends(
            choice: BackendChoice(simulated: simulated?.choice, live: live(own)),
            system: simulated?.system)
    }

    private func simulated(
        _ record: YamlRecord
    ) -> (choice: SimulatedChoice, system: PlacedPath?)? {
        guard
            let own = record.record(
                "simulated", "the simulated backend", keys: PlanKeys.simulated)
        else { return nil }
        let system = own.required("system", .text)
        let seed = own.value("seed", .seed)
        let speed = own.value("speed", .speed)
        return (
            SimulatedChoice(system: system ?? "", seed: seed, speed: speed ?? 1),
            own.placedPath("system", system)
        )
    }
}
