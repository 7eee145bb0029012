import DrillModel

/// The account of the credential drill, as its system file has it.
enum CloudAccounts {
    static let system = SystemDefinition(
        id: "cloud-accounts",
        title: "Cloud accounts",
        components: [
            component("deploy-role", "role", [:]),
            component("ci-key", "access-key", ["role": "deploy-role"]),
            component("ci-key-b", "access-key", ["role": "deploy-role"], exists: false),
            component("customer-exports", "bucket", [:]),
            component("ci-runner", "instance", ["role": "deploy-role"]),
            component("nightly-export", "function", ["role": "deploy-role"]),
            component("audit-log", "audit-log", [:]),
            component("shop", "workload", ["role": "deploy-role"]),
            component(
                "adversary", "adversary",
                [
                    "role": "deploy-role", "stolen_key": "ci-key", "target": "customer-exports",
                    "machine": "ci-runner", "second_key": "ci-key-b", "function": "nightly-export",
                ]),
            component("monitoring", "monitoring", [:]),
        ],
        alerts: [
            AlertRule(
                name: "RoleFromUnknownAddress",
                condition: .comparison(
                    Condition.Comparison(
                        metric: MetricID(
                            ComponentRef(name: "deploy-role"), "unknown_address_calls"),
                        relation: .greater, threshold: Quantity(0, .perSecond))),
                holdFor: .seconds(15),
                summary: "deploy-role is used from an unknown address")
        ])

    private static func component(
        _ name: String, _ kind: String, _ references: [String: String], exists: Bool? = nil
    ) -> ComponentDefinition {
        var parameters = references.mapValues {
            ParameterValue.component(ComponentRef(name: $0))
        }
        if let exists { parameters["exists"] = .flag(exists) }
        return ComponentDefinition(
            ref: ComponentRef(name: name), kind: kind, parameters: parameters)
    }
}
