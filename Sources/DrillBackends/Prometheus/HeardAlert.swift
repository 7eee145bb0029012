import DrillModel

/// A firing alert as a server tells it: one of a rule's, with its labels.
struct HeardAlert: Hashable {
    var labels: [String: String]
    var annotations: [String: String]

    /// Reads one of Prometheus or Alertmanager, which agree on these two.
    init(_ value: JSONValue) {
        labels = value["labels"]?.strings ?? [:]
        annotations = value["annotations"]?.strings ?? [:]
    }

    /// One that is kept with its labels alone.
    init(labels: [String: String]) {
        self.labels = labels
        annotations = [:]
    }

    var name: String { labels["alertname"] ?? "alert" }

    /// A page wakes somebody; unless the rule says that it need not, it does.
    var severity: AlertRule.Severity {
        switch labels["severity"]?.lowercased() {
        case "warning", "info", "ticket", "none": .ticket
        default: .page
        }
    }

    var summary: String {
        annotations["summary"] ?? annotations["message"] ?? annotations["description"]
            ?? labels["instance"] ?? ""
    }

    func matches(_ wanted: [String: String]) -> Bool {
        wanted.allSatisfy { labels[$0.key] == $0.value }
    }

    /// One alert for each name: a rule that fires for ten servers calls once.
    static func grouped(
        _ alerts: [HeardAlert], matching wanted: [String: String], without secrets: [String]
    ) -> [Alert] {
        let groups = Dictionary(grouping: alerts.filter { $0.matches(wanted) }, by: \.name)
        return groups.sorted { $0.key < $1.key }.compactMap { name, members in
            guard let first = members.min(by: { $0.summary < $1.summary }) else { return nil }
            let more = members.count > 1 ? " (and \(members.count - 1) more)" : ""
            return Alert(
                name: OutputText.line(name, without: secrets),
                severity: members.contains { $0.severity == .page } ? .page : .ticket,
                summary: OutputText.line(first.summary, without: secrets) + more)
        }
    }
}
