import DrillModel

/// Makes deeds of a system's components, with arguments as the catalogue types them.
struct InvocationMaker {
    private let system: SystemDefinition
    private let candidates: [Candidate]

    /// A verb of one component or region.
    private struct Candidate {
        var target: ComponentRef
        var spec: InvocationSpec
        var isFault: Bool
    }

    init(_ system: SystemDefinition, catalogue: ComponentCatalogue) {
        self.system = system
        var candidates: [Candidate] = []
        for component in system.components {
            guard let kind = catalogue.kind(component.kind) else { continue }
            candidates += kind.faults.map {
                Candidate(target: component.ref, spec: $0, isFault: true)
            }
            candidates += kind.actions.map {
                Candidate(target: component.ref, spec: $0, isFault: false)
            }
        }
        for region in system.regions {
            candidates += catalogue.regionFaults.map {
                Candidate(target: ComponentRef(name: region.id), spec: $0, isFault: true)
            }
        }
        self.candidates = candidates
    }

    /// One deed; `nil` when the system knows none, or none of the arguments it needs.
    func deed(_ chance: inout Chance) -> FuzzScript.Deed? {
        guard let candidate = chance.one(of: candidates) else { return nil }
        var invocation = Invocation(verb: candidate.spec.verb, target: candidate.target)
        for argument in candidate.spec.arguments {
            guard argument.isRequired || chance.happens(0.6) else { continue }
            guard let text = text(for: argument, &chance) else {
                if argument.isRequired { return nil }
                continue
            }
            invocation.arguments[argument.name] = text
        }
        return candidate.isFault ? .fault(invocation) : .action(invocation)
    }

    private func text(for argument: ParameterSpec, _ chance: inout Chance) -> String? {
        switch argument.type {
        case .quantity(let unit): quantity(unit, &chance)
        case .flag: chance.happens(0.5) ? "true" : "false"
        case .choice(let choices): chance.one(of: choices)
        case .component(let kinds): component(kinds, &chance)
        case .components(let kinds): component(kinds, &chance)
        case .text: text(&chance)
        }
    }

    private func quantity(_ unit: Quantity.Unit, _ chance: inout Chance) -> String? {
        switch unit {
        case .ratio: "\(chance.number(in: 0...100))%"
        case .seconds: chance.one(of: ["0s", "1ms", "1s", "7s", "30s", "2m", "10m", "2h"])
        case .bytes: chance.one(of: ["0B", "1B", "100KB", "5MB", "2GB", "3TB"])
        case .count: chance.one(of: ["0", "1", "2", "3", "7", "20", "500"])
        case .perSecond: chance.one(of: ["0/s", "1/s", "50/s", "700/s", "20000/s"])
        case .bytesPerSecond: chance.one(of: ["0B/s", "1KB/s", "4MB/s", "2GB/s"])
        }
    }

    private func component(_ kinds: [String], _ chance: inout Chance) -> String? {
        let known = system.components.filter { kinds.isEmpty || kinds.contains($0.kind) }
        return chance.one(of: known)?.ref.description
    }

    /// A name that may mean something: a version, a component, a region, or nothing at all.
    private func text(_ chance: inout Chance) -> String? {
        let names =
            ["v1", "v2", "nobody"] + system.components.map(\.ref.description)
            + system.components.map(\.ref.name) + system.regions.map(\.id)
        return chance.one(of: names)
    }
}
