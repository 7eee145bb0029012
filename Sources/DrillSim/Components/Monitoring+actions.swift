internal import DrillModel

extension Monitoring {
    /// How long the actions take, in milliseconds; assumptions of ours.
    private static let silenceTime: Int64 = 10_000
    private static let groupTime: Int64 = 120_000

    /// Alerts of which nothing is said for a while.
    struct Silence: Sendable {
        /// A name, `tickets` or `all`.
        var alerts: String
        var until: Int64

        func covers(_ name: String, _ severity: AlertRule.Severity) -> Bool {
            alerts == name || alerts == "all" || (alerts == "tickets" && severity == .ticket)
        }
    }

    /// Whether nothing is said of an alert now.
    func isSilenced(_ name: String, _ severity: AlertRule.Severity, at now: Int64) -> Bool {
        silences.contains { $0.until > now && $0.covers(name, severity) }
    }

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        .takes(order.verb == "group" ? groupTime : silenceTime)
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        switch order.verb {
        case "silence":
            let alerts = order.text("alerts") ?? "tickets"
            let lasts = Int64((order.quantity("lasts") ?? 3600) * 1000)
            world.monitoring[slot].silences.append(
                Silence(alerts: alerts, until: world.now + lasts))
            return .done("Nothing is said of \(alerts) for \(DrillDuration(milliseconds: lasts)).")
        case "unsilence":
            world.monitoring[slot].silences.removeAll()
            return .done("No alert is silenced any more.")
        default:
            world.monitoring[slot].isGrouped = true
            return .done(
                "Tickets outside of the system's rules go into a digest. The rules are raised as"
                    + " before.")
        }
    }

    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {
        let lasts = Int64((fault.quantity("lasts") ?? 900) * 1000)
        world.monitoring[slot].lostUntil = world.now + lasts
    }
}
