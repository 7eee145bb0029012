/// A bundled drill, with the choices of an operator who knows the runbook.
enum RehearsedDrill: CaseIterable {
    case regionFailover, credentialCompromise

    var path: String {
        switch self {
        case .regionFailover: "Drills/region-failover-warm-standby.yaml"
        case .credentialCompromise: "Drills/credential-compromise.yaml"
        }
    }

    /// Drill seconds a second; where an adversary works on while the screen is read, fewer.
    var speed: String {
        switch self {
        case .regionFailover: "60x"
        case .credentialCompromise: "40x"
        }
    }

    var choices: [String] {
        switch self {
        case .regionFailover: ["Fail over to Dublin", "Fence first", "A tenth first"]
        case .credentialCompromise:
            [
                "Contain now", "Key first, sessions last", "Isolate it", "It has stopped",
                "A key that is not ours", "Nothing new",
            ]
        }
    }
}
