internal import DrillModel

extension World {
    /// Builds the system at time 0; a component of an unknown kind is left out, as loaders refuse it.
    init(system: SystemDefinition, seed: UInt64, resolution: Simulation.Resolution) {
        self.seed = seed
        self.resolution = resolution
        rest = Rest(longest: resolution.longestRest)
        regions = ContiguousArray(system.regions.map { Region(id: $0.id) })
        let definitions = system.components.filter { Self.kindNames.contains($0.kind) }
        let places = Self.places(of: definitions, regions: system.regions)
        self.places = places
        flow = FlowNetwork(nodeCount: places.count)
        let counts = Self.kinds.map { kind in places.count { $0.kind == kind } }
        presentKinds = Self.present(Self.kinds, counts)
        restlessKinds = presentKinds.filter { !$0.kind.restsWithFlow }
        presentSources = Self.present(Self.sources, Self.sourceKinds.map { counts[$0] })
        for (index, definition) in definitions.enumerated() {
            let type = places[index].kind
            type.add(
                ComponentSetup(
                    definition: definition, spec: type.spec, index: index, seed: seed,
                    subSteps: resolution.subSteps, definitions: definitions,
                    regions: system.regions, places: places),
                to: &self)
        }
        Monitoring.install(system.alerts, in: &self)
        for place in places { place.kind.connect(place.slot, in: &self) }
        updateReach()
        flow.prepare()
        flow.arrange()
        for place in places { place.kind.start(place.slot, in: &self) }
    }

    private static let kindNames = kinds.map { $0.spec.kind }
    private static let sourceKinds = sources.compactMap { kindNames.firstIndex(of: $0.spec.kind) }

    /// Those of some kinds that have components, with their number.
    private static func present<Kind>(
        _ kinds: [Kind], _ counts: [Int]
    ) -> ContiguousArray<(kind: Kind, count: Int)> {
        ContiguousArray(zip(kinds, counts).filter { $0.1 > 0 }.map { (kind: $0.0, count: $0.1) })
    }

    private static func places(
        of definitions: [ComponentDefinition], regions: [RegionDefinition]
    ) -> ContiguousArray<Place> {
        var counts = ContiguousArray(repeating: 0, count: kinds.count)
        var places: ContiguousArray<Place> = []
        for definition in definitions {
            let number = kindNames.firstIndex(of: definition.kind) ?? 0
            places.append(
                Place(
                    ref: definition.ref, kind: kinds[number], slot: counts[number],
                    region: regions.firstIndex { $0.id == definition.ref.region } ?? -1,
                    metricCount: kinds[number].spec.metrics.count))
            counts[number] += 1
        }
        return places
    }
}

extension Component {
    /// Appends a component of this kind to its array.
    static func add(_ setup: ComponentSetup, to world: inout World) {
        world[keyPath: storage].append(Self(setup))
    }
}
