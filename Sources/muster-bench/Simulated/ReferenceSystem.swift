import DrillContent
import DrillModel

/// A shop of 14 tiers in two regions, with databases that follow each other and monitoring.
///
/// The system on which speed is measured; it stands here so that no drill's changes move the figures.
enum ReferenceSystem {
    static let system: SystemDefinition = {
        let source = SourceText(path: "reference-system.yaml", text: text)
        let loaded = SystemLoader.load(source)
        guard let system = loaded.value else {
            preconditionFailure("the reference system: \(loaded.diagnostics)")
        }
        return system
    }()

    /// What says whether the system is healthy.
    static let availability = MetricID(ComponentRef(name: "users"), "availability")

    /// 64 metrics, as many as a dashboard has: all of the users', and the services' and databases' first
    /// four.
    static let watched: [MetricID] = system.components.flatMap { component in
        let count = ["clients": 8, "service": 4, "database": 4][component.kind] ?? 0
        let metrics = ComponentCatalogue.standard.kind(component.kind)?.metrics ?? []
        return metrics.prefix(count).map { MetricID(component.ref, $0.name) }
    }

    /// Workers' tiers: five services and two databases in each region.
    static var tierCount: Int {
        system.components.count { ["service", "database"].contains($0.kind) }
    }

    private static var text: String {
        """
        id: reference
        title: Fourteen tiers in two regions
        summary: What the simulator's speed is measured on.
        regions:
          north: {title: North}
          south: {title: South}
        components:
          users: {kind: clients, dns: name, peak_rate: 900/s, writes: 8%}
          name: {kind: dns, targets: [north/edge, south/edge], ttl: 60s}
        \(region("north", primary: nil))
        \(region("south", primary: "north"))
          monitoring: {kind: monitoring, collector: south, interval: 15s, delay: 10s}
        alerts:
          - {name: Availability, when: users.availability < 90%, for: 30s, severity: page, summary: Down.}
        """
    }

    private static func region(_ name: String, primary: String?) -> String {
        let follows = { (database: String) in
            primary.map { ", replica_of: \($0)/\(database)" } ?? ""
        }
        let size = "instances: 6, min: 6, max: 20"
        // The web tier of the region in service is as large as its demand needs.
        let webSize = primary == nil ? "instances: 16, min: 16, max: 24" : size
        return """
              \(name)/edge: {kind: load-balancer, service: \(name)/web, probe_interval: 10s, successes_to_add: 2}
              \(name)/web: {kind: service, \(webSize), calls: [\(name)/to-search, \(name)/to-basket]}
              \(name)/to-search: {kind: dependency, of: \(name)/search, per_request: 0.5, timeout: 1s}
              \(name)/to-basket: {kind: dependency, of: \(name)/basket, per_request: 0.4, timeout: 1s}
              \(name)/search: {kind: service, \(size), cache: \(name)/cache, database: \(name)/catalogue}
              \(name)/cache: {kind: cache, database: \(name)/catalogue}
              \(name)/basket: {kind: service, \(size), calls: [\(name)/to-prices, \(name)/to-payment]}
              \(name)/to-prices: {kind: dependency, of: \(name)/prices, timeout: 1s}
              \(name)/to-payment: {kind: dependency, of: \(name)/payment, on: writes, timeout: 2s}
              \(name)/prices: {kind: service, \(size), compute_time: 20ms}
              \(name)/payment: {kind: service, \(size), database: \(name)/orders}
              \(name)/catalogue: {kind: database\(follows("catalogue"))}
              \(name)/orders: {kind: database\(follows("orders"))}
            """
    }
}
