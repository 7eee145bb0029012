internal import DrillModel

extension World {
    /// Builds the system at time 0; a component of an unknown kind is left out, as loaders refuse it.
    init(system: SystemDefinition, seed: UInt64) {
        self.seed = seed
        regions = ContiguousArray(system.regions.map { Region(id: $0.id) })
        let definitions = system.components.filter { definition in
            Self.kinds.contains { $0.spec.kind == definition.kind }
        }
        places = Self.places(of: definitions, regions: system.regions)
        for (index, definition) in definitions.enumerated() {
            let type = Self.kinds[places[index].kind]
            type.add(
                ComponentSetup(
                    definition: definition, spec: type.spec, index: index, seed: seed,
                    definitions: definitions, regions: system.regions, places: places),
                to: &self)
        }
        Monitoring.install(system.alerts, in: &self)
        for place in places { Self.kinds[place.kind].start(place.slot, in: &self) }
        queue.schedule(at: 1000, .flow, component: places.count, code: 0)
    }

    private static func places(
        of definitions: [ComponentDefinition], regions: [RegionDefinition]
    ) -> ContiguousArray<Place> {
        var counts = ContiguousArray(repeating: 0, count: kinds.count)
        var places: ContiguousArray<Place> = []
        for definition in definitions {
            let kind = kinds.firstIndex { $0.spec.kind == definition.kind } ?? 0
            places.append(
                Place(
                    ref: definition.ref, kind: kind, slot: counts[kind],
                    region: regions.firstIndex { $0.id == definition.ref.region } ?? -1))
            counts[kind] += 1
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
