/// The kinds of component that a system can be built from.
package struct ComponentCatalogue: Sendable {
    /// The kinds in the order in which documentation lists them.
    package var kinds: [ComponentSpec]
    /// What can happen to a whole region, as in `region-lost eu-central-1`.
    package var regionFaults: [InvocationSpec]

    package init(kinds: [ComponentSpec], regionFaults: [InvocationSpec] = []) {
        self.kinds = kinds
        self.regionFaults = regionFaults
    }

    /// The catalogue that the simulator implements.
    package static let standard = ComponentCatalogue(
        kinds: [
            .clients, .dns, .loadBalancer, .service, .dependency, .thirdParty, .websocketGateway,
            .cdn, .cache, .database, .backup, .globalTable, .queue, .stream,
            .networkLink, .linkTraffic, .quota, .standbyFleet, .cellRouter, .syntheticCheck,
            .role, .accessKey, .bucket, .instance, .function, .auditLog, .workload, .adversary,
            .segment, .server, .vault, .cleanRoom, .staff, .ransomware,
            .monitoring,
        ],
        regionFaults: InvocationSpec.regionFaults
    )

    /// The spec of a kind.
    package func kind(_ name: String) -> ComponentSpec? {
        kinds.first { $0.kind == name }
    }
}
