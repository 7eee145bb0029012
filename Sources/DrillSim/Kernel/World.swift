internal import DrillModel

/// The whole state of the simulated system, as one value.
struct World: Sendable {
    /// Where a component stands: its kind, its slot in that kind's array and its region.
    struct Place: Sendable {
        var ref: ComponentRef
        /// What does its work.
        var kind: any Component.Type
        var slot: Int
        /// The number of the region; -1 for a component without one.
        var region: Int
        /// How many metrics it has.
        var metricCount: Int
    }

    /// The kinds that the simulator implements, in the order in which a second passes through them.
    static let kinds: [any Component.Type] = [
        DNS.self, Clients.self, LoadBalancer.self, Service.self, Dependency.self, ThirdParty.self,
        WebsocketGateway.self, CDN.self, Cache.self,
        Database.self, Backup.self, GlobalTable.self, Queue.self, Stream.self,
        NetworkLink.self, LinkTraffic.self, Quota.self, StandbyFleet.self, CellRouter.self,
        SyntheticCheck.self,
        Adversary.self, CloudRole.self, AccessKey.self, Bucket.self, Machine.self,
        CloudFunction.self, AuditLog.self, Workload.self,
        Ransomware.self, Segment.self, Server.self, Vault.self, CleanRoom.self, Staff.self,
        Monitoring.self,
    ]

    let seed: UInt64
    let resolution: Simulation.Resolution
    /// When the flow rests.
    var rest: Rest
    /// Milliseconds since the session began.
    var now: Int64 = 0
    /// The end of the second that passes next: it comes after the timers and completions of its instant,
    /// and before the scrapes.
    var endOfSecond: Int64 = 1000
    var queue = EventQueue()
    var flow: FlowNetwork
    var regions: ContiguousArray<Region>
    let places: ContiguousArray<Place>
    /// The kinds that the system has, with how many components of each.
    let presentKinds: ContiguousArray<(kind: any Component.Type, count: Int)>
    /// Those of them for which time passes while the flow rests.
    let restlessKinds: ContiguousArray<(kind: any Component.Type, count: Int)>
    let presentSources: ContiguousArray<(kind: any Source.Type, count: Int)>
    /// Sub-steps of the flow since the session began; the counter for its noise.
    var subStepNumber: UInt64 = 0
    /// What has to be reported when time is next advanced.
    var notices: [TimedNotice] = []

    // One array a kind; a component's slot is its place in its array.
    var dns: ContiguousArray<DNS> = []
    var clients: ContiguousArray<Clients> = []
    var loadBalancers: ContiguousArray<LoadBalancer> = []
    var services: ContiguousArray<Service> = []
    var dependencies: ContiguousArray<Dependency> = []
    var thirdParties: ContiguousArray<ThirdParty> = []
    var websocketGateways: ContiguousArray<WebsocketGateway> = []
    var cdns: ContiguousArray<CDN> = []
    var caches: ContiguousArray<Cache> = []
    var databases: ContiguousArray<Database> = []
    var backups: ContiguousArray<Backup> = []
    var globalTables: ContiguousArray<GlobalTable> = []
    var queues: ContiguousArray<Queue> = []
    var streams: ContiguousArray<Stream> = []
    var networkLinks: ContiguousArray<NetworkLink> = []
    var linkTraffic: ContiguousArray<LinkTraffic> = []
    var quotas: ContiguousArray<Quota> = []
    var standbyFleets: ContiguousArray<StandbyFleet> = []
    var cellRouters: ContiguousArray<CellRouter> = []
    var syntheticChecks: ContiguousArray<SyntheticCheck> = []
    var roles: ContiguousArray<CloudRole> = []
    var accessKeys: ContiguousArray<AccessKey> = []
    var buckets: ContiguousArray<Bucket> = []
    var machines: ContiguousArray<Machine> = []
    var functions: ContiguousArray<CloudFunction> = []
    var auditLogs: ContiguousArray<AuditLog> = []
    var workloads: ContiguousArray<Workload> = []
    var adversaries: ContiguousArray<Adversary> = []
    var segments: ContiguousArray<Segment> = []
    var servers: ContiguousArray<Server> = []
    var vaults: ContiguousArray<Vault> = []
    var cleanRooms: ContiguousArray<CleanRoom> = []
    var staff: ContiguousArray<Staff> = []
    var ransomware: ContiguousArray<Ransomware> = []
    var monitoring: ContiguousArray<Monitoring> = []

    /// Reports a notice at the present instant.
    mutating func report(_ notice: BackendNotice) {
        notices.append(TimedNotice(time: DrillTime(milliseconds: now), notice: notice))
    }

    /// Reports a line of the system's own log; what is cut off says nothing that anybody hears.
    mutating func remark(_ component: Int, _ text: String) {
        guard !isCutOff(component) else { return }
        report(.remark(component: places[component].ref, text: text))
    }

    /// Schedules a timer for a component.
    mutating func schedule(after delay: Int64, for component: Int, code: Int, argument: Int = 0) {
        queue.schedule(
            at: now + delay, .timer, component: component, code: code, argument: argument)
    }

    /// The slot of the service that is the component of a number, if it is one.
    func service(at component: Int) -> Int? {
        guard component >= 0, places[component].kind == Service.self else { return nil }
        return places[component].slot
    }

    /// The number of the component of this name.
    func index(of ref: ComponentRef) -> Int? {
        places.firstIndex { $0.ref == ref }
    }

    /// The share of a component's callers outside its region who can reach it, from 0 to 1.
    @inline(__always) func reach(_ component: Int) -> Double {
        let region = places[component].region
        return region < 0 ? 1 : regions[region].reach
    }

    /// Whether a component is cut off from other regions, however many clients reach it.
    ///
    /// Inlined, as is `reach`: the world is a big value, and would be copied.
    @inline(__always) func isCutOff(_ component: Int) -> Bool {
        let region = places[component].region
        return region >= 0 && regions[region].isLost
    }

    /// The name of a component's region.
    func regionName(_ component: Int) -> String {
        places[component].ref.region ?? "its region"
    }
}
