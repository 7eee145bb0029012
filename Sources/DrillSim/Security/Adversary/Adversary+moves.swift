import DrillModel

extension Adversary {
    static func tick(_ slot: Int, in world: inout World) {
        let adversary = world.adversaries[slot]
        let targets = adversary.targets
        let view = AdversaryView(
            usable: adversary.waysIn(in: world),
            calls: adversary.calls(in: world),
            canMakeKey: targets.secondKey.map { !world.accessKeys[$0].exists } ?? false,
            canChangeFunction: targets.function.map { !world.functions[$0].isAltered } ?? false)
        for move in world.adversaries[slot].mind.step(at: world.now, seeing: view) {
            carryOut(move, slot, in: &world)
        }
    }

    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        switch fault.verb {
        case "use-stolen-key":
            world.adversaries[slot].mind.start(at: world.now)
            tick(slot, in: &world)
        default: world.adversaries[slot].mind.notice(at: world.now)
        }
    }

    private static func carryOut(_ move: AdversaryMove, _ slot: Int, in world: inout World) {
        let targets = world.adversaries[slot].targets
        switch move {
        case .assumeRole(let way):
            let role = name(of: targets.role, kind: CloudRole.self, in: world)
            AuditLog.record("\(role) assumed \(origin(of: way, targets, in: world))", in: &world)
        case .lookAround: AuditLog.record("buckets and users listed", in: &world)
        case .makeKey:
            guard let key = targets.secondKey else { return }
            world.accessKeys[key].create()
            world.adversaries[slot].ownGeneration = world.accessKeys[key].generation
            let name = name(of: key, kind: AccessKey.self, in: world)
            AuditLog.record("key \(name) made for the same user", in: &world)
        case .changeFunction:
            guard let function = targets.function else { return }
            world.functions[function].alter()
            let name = name(of: function, kind: CloudFunction.self, in: world)
            AuditLog.record("code of \(name) changed", in: &world)
        case .cleanTraces:
            if let machine = targets.machine { world.machines[machine].loseTraces() }
        }
    }

    /// Where a session comes from, as the audit log has it.
    private static func origin(of way: WayIn, _ targets: Targets, in world: World) -> String {
        switch way {
        case .stolenKey:
            "from an unknown address with "
                + name(of: targets.stolenKey, kind: AccessKey.self, in: world)
        case .secondKey:
            "from an unknown address with "
                + name(of: targets.secondKey, kind: AccessKey.self, in: world)
        case .machine: "from " + name(of: targets.machine, kind: Machine.self, in: world)
        case .function: "by " + name(of: targets.function, kind: CloudFunction.self, in: world)
        }
    }

    private static func name<Kind: Component>(
        of slot: Int?, kind: Kind.Type, in world: World
    ) -> String {
        let place = world.places.first {
            $0.slot == slot && $0.kind == kind
        }
        return place?.ref.description ?? ""
    }
}
