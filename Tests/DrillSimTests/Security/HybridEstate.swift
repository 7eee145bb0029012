import DrillModel

/// The estate of the ransomware drill, small.
enum HybridEstate {
    static let system = SystemDefinition(
        id: "hybrid-estate",
        title: "Estate",
        components: [
            component("office-net", "segment"),
            server("directory", gigabytes: 60),
            server("files", gigabytes: 900),
            server("erp-db", gigabytes: 250),
            server("backup-server", gigabytes: 80),
            component("nightly", "vault", [:], one: ["server": "backup-server"]),
            component(
                "locked", "vault",
                [
                    "locked": .flag(true), "interval": .quantity(Quantity(14_400, .seconds)),
                    "copies": .quantity(Quantity(180, .count)),
                ], one: ["server": "backup-server"]),
            component("clean-room", "clean-room", [:], one: ["segment": "office-net"]),
            component(
                "staff", "staff", [:], one: ["directory": "directory"],
                many: ["needs": ["files", "erp-db"]]),
            component(
                "intruder", "ransomware", [:], one: ["directory": "directory"],
                many: [
                    "targets": ["files", "erp-db", "directory"],
                    "implants": ["files", "backup-server", "directory"],
                    "vaults": ["nightly", "locked"],
                ]),
            component("monitoring", "monitoring"),
        ])

    private static func server(_ name: String, gigabytes: Double) -> ComponentDefinition {
        component(
            name, "server", ["size": .quantity(Quantity(gigabytes * 1e9, .bytes))],
            one: ["segment": "office-net"])
    }

    private static func component(
        _ name: String, _ kind: String, _ values: [String: ParameterValue] = [:],
        one: [String: String] = [:], many: [String: [String]] = [:]
    ) -> ComponentDefinition {
        var parameters = values
        for (key, other) in one { parameters[key] = .component(ComponentRef(name: other)) }
        for (key, others) in many {
            parameters[key] = .components(others.map { ComponentRef(name: $0) })
        }
        return ComponentDefinition(
            ref: ComponentRef(name: name), kind: kind, parameters: parameters)
    }
}
