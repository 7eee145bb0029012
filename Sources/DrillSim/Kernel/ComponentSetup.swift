internal import DrillModel

/// What a component is built from: its parameters, with references turned into slots.
struct ComponentSetup {
    let definition: ComponentDefinition
    let spec: ComponentSpec
    /// The number of the component in its system.
    let index: Int
    let seed: UInt64
    /// Steps of the request flow in a second.
    let subSteps: Int
    /// Every component of the system, for what depends on another's parameters.
    let definitions: [ComponentDefinition]
    let regions: [RegionDefinition]
    let places: ContiguousArray<World.Place>
    /// The region's number; -1 for a component without one.
    var region: Int { places[index].region }

    /// A random stream of this component's own.
    func stream(_ purpose: String) -> RandomStream {
        RandomStream(
            seed: seed, component: definition.ref.description, purpose: purpose,
            held: definition.heldTimes)
    }

    /// The number of a quantity in its base unit.
    func quantity(_ name: String) -> Double {
        guard case .quantity(let quantity) = value(name) else { return 0 }
        return quantity.value
    }

    /// The number of a quantity that may be left out.
    func optionalQuantity(_ name: String) -> Double? {
        guard case .quantity(let quantity) = value(name) else { return nil }
        return quantity.value
    }

    /// A quantity of time in milliseconds.
    func milliseconds(_ name: String) -> Int64 {
        Int64((quantity(name) * 1000).rounded())
    }

    /// A time of an attacker's tempo, drawn about the median that a parameter states.
    ///
    /// - Parameters:
    ///   - name: the parameter with the median; the standard deviation of the time's natural logarithm
    ///     is the parameter `spread`.
    ///   - counter: the number of the draw.
    /// - Returns: the log-normal time in milliseconds.
    func tempo(_ name: String, _ counter: UInt64) -> Int64 {
        let seconds = stream("tempo").logNormal(
            median: quantity(name), sigma: quantity("spread"), counter)
        return Int64((seconds * 1000).rounded())
    }

    /// A whole number of things.
    func count(_ name: String) -> Int {
        Int(quantity(name).rounded())
    }

    func flag(_ name: String) -> Bool {
        value(name) == .flag(true)
    }

    func text(_ name: String) -> String? {
        guard case .text(let text) = value(name) else { return nil }
        return text
    }

    /// The slot of the component that a parameter names, if it is of the kind.
    func slot<Other: Component>(_ name: String, of kind: Other.Type) -> Int? {
        guard case .component(let ref) = value(name) else { return nil }
        return slot(ref, of: kind)
    }

    /// The slots of the components that a parameter lists, in its order.
    func slots<Other: Component>(_ name: String, of kind: Other.Type) -> [Int] {
        guard case .components(let refs) = value(name) else { return [] }
        return refs.compactMap { slot($0, of: kind) }
    }

    /// The number of the region of this name; -1 for none.
    func regionNumber(_ id: String?) -> Int {
        regions.firstIndex { $0.id == id } ?? -1
    }

    /// The components, by number, to which the DNS that a parameter names can send clients.
    func targets(ofDNS name: String) -> [Int] {
        guard case .component(let ref) = value(name),
            let dns = definitions.first(where: { $0.ref == ref }),
            case .components(let targets) = dns.parameters["targets"]
        else { return [] }
        return targets.compactMap { target in places.firstIndex { $0.ref == target } }
    }

    /// The numbers of the components that a parameter lists, whatever their kind.
    func components(_ name: String) -> [Int] {
        guard case .components(let refs) = value(name) else { return [] }
        return refs.compactMap { ref in places.firstIndex { $0.ref == ref } }
    }

    /// The number in the system of the component that a parameter names, whatever its kind.
    func component(_ name: String) -> Int? {
        guard case .component(let ref) = value(name) else { return nil }
        return places.firstIndex { $0.ref == ref }
    }

    private func slot<Other: Component>(_ ref: ComponentRef, of kind: Other.Type) -> Int? {
        guard let place = places.first(where: { $0.ref == ref }),
            place.kind == kind
        else { return nil }
        return place.slot
    }

    private func value(_ name: String) -> ParameterValue? {
        guard let parameter = spec.parameter(name) else {
            preconditionFailure("the catalogue gives \(spec.kind) no parameter “\(name)”")
        }
        return definition.parameters[name] ?? parameter.defaultValue
    }
}
