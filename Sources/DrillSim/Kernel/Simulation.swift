package import DrillModel

/// A simulated system under exercise.
///
/// It is a value: a copy is a snapshot, and the same calls at the same times give the same state
/// and notices, however the time between them is cut into pieces.
package struct Simulation: Backend, Sendable {
    var world: World
    private var running: ContiguousArray<RunningAction> = []
    /// How many orders of each sort every component has been given.
    private var orderCounts: ContiguousArray<[UInt64]>

    /// An action whose end is scheduled.
    private struct RunningAction {
        var id: ActionID
        var order: Order
        /// It hangs, and fails when its time is over.
        var hangs = false
    }

    /// Builds the system in its steady state; every draw comes from `seed`.
    ///
    /// - Parameters:
    ///   - system: the parts of the system.
    ///   - seed: what all chances are drawn from.
    ///   - resolution: how finely time is divided.
    package init(
        system: SystemDefinition, seed: UInt64, resolution: Resolution = .interactive
    ) {
        world = World(system: system, seed: seed, resolution: resolution)
        orderCounts = ContiguousArray(repeating: [], count: world.places.count)
    }

    package mutating func advance(to time: DrillTime) -> [TimedNotice] {
        while world.endOfSecond <= time.milliseconds {
            handleEvents(upTo: world.endOfSecond, .completion)
            world.now = world.endOfSecond
            world.passSecond()
            world.endOfSecond += 1000
        }
        handleEvents(upTo: time.milliseconds, .scrape)
        world.now = max(world.now, time.milliseconds)
        defer { world.notices.removeAll() }
        return world.notices
    }

    /// Handles what is due by an instant; at the instant itself, events up to a class.
    private mutating func handleEvents(upTo time: Int64, _ last: Event.Class) {
        while let event = world.queue.next(upTo: time, last) {
            world.now = event.time
            process(event)
        }
    }

    private mutating func process(_ event: Event) {
        let component = event.component
        switch event.eventClass {
        case .completion:
            world.rest.end()
            let action = running[event.argument]
            let place = world.places[component]
            let outcome =
                action.hangs
                ? ActionOutcome(
                    succeeded: false,
                    message: "The API of \(world.regionName(component)) did not answer in a minute."
                )
                : place.kind.complete(action.order, place.slot, in: &world)
            world.report(.actionFinished(action.id, outcome))
        case .timer where component >= world.places.count:
            world.rest.end()
            world.settleRegion(event.argument)
        case .timer, .scrape:
            let (kind, slot) = (world.places[component].kind, world.places[component].slot)
            kind.handle(event, slot, in: &world)
            if kind.changesFlow(by: event) { world.rest.end() }
        }
    }

    package mutating func perform(_ action: Invocation, id: ActionID) {
        world.rest.end()
        do throws(Order.Refusal) {
            try begin(action, id: id)
        } catch {
            world.report(
                .actionFinished(id, ActionOutcome(succeeded: false, message: error.message)))
        }
    }

    /// Schedules the end of an action, or throws the reason why it cannot begin.
    private mutating func begin(_ action: Invocation, id: ActionID) throws(Order.Refusal) {
        let order = try read(action, among: \.actions, deed: "action")
        guard !world.hasNoControlPlane(order.component) else {
            return try beginWithoutControlPlane(order, id: id)
        }
        let place = world.places[order.component]
        switch place.kind.begin(order, place.slot, in: &world) {
        case .refused(let reason): throw Order.Refusal(message: reason)
        case .takes(let duration): run(RunningAction(id: id, order: order), for: duration)
        }
    }

    /// Half of the requests to an ailing control plane are refused, the others hang.
    private mutating func beginWithoutControlPlane(
        _ order: Order, id: ActionID
    ) throws(Order.Refusal) {
        let region = world.regionName(order.component)
        let chance = RandomStream(
            seed: world.seed, component: world.places[order.component].ref.description,
            purpose: "control-plane")
        guard chance.happens(0.5, order.number) else {
            throw Order.Refusal(message: "The API of \(region) is not available now. Repeat it.")
        }
        run(RunningAction(id: id, order: order, hangs: true), for: 60_000)
    }

    private mutating func run(_ action: RunningAction, for duration: Int64) {
        running.append(action)
        world.queue.schedule(
            at: world.now + duration, .completion, component: action.order.component, code: 0,
            argument: running.count - 1)
    }

    package mutating func inject(_ fault: Invocation) {
        world.rest.end()
        if world.suffer(regionFault: fault) { return }
        guard let order = try? read(fault, among: \.faults, deed: "fault") else { return }
        let place = world.places[order.component]
        place.kind.suffer(order, place.slot, in: &world)
    }

    /// Finds the component and reads the arguments as its kind's spec types them.
    private mutating func read(
        _ invocation: Invocation,
        among specs: KeyPath<ComponentSpec, [InvocationSpec]>,
        deed: String
    ) throws(Order.Refusal) -> Order {
        guard let index = world.index(of: invocation.target) else {
            throw Order.Refusal(message: "There is no component “\(invocation.target)”.")
        }
        let kind = world.places[index].kind.spec
        let known = kind[keyPath: specs]
        guard let sort = known.firstIndex(where: { $0.verb == invocation.verb }) else {
            let known = known.map(\.verb).joined(separator: ", ")
            throw Order.Refusal(
                message: "“\(invocation.verb)” is no \(deed) of a \(kind.kind); it knows \(known).")
        }
        return try Order(
            invocation, as: known[sort], component: index,
            number: number(of: deed == "fault" ? kind.actions.count + sort : sort, for: index))
    }

    /// The counter for the draws of an order: how many of its sort its component has had, each sort apart,
    /// so that one more order moves no other's draws.
    private mutating func number(of sort: Int, for component: Int) -> UInt64 {
        if orderCounts[component].isEmpty {
            let kind = world.places[component].kind.spec
            orderCounts[component] = Array(
                repeating: 0, count: kind.actions.count + kind.faults.count)
        }
        orderCounts[component][sort] += 1
        return UInt64(sort) << 24 + orderCounts[component][sort]
    }
}
