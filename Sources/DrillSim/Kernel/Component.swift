internal import DrillModel

/// A kind of part of the simulated system: its state, and what happens to it.
///
/// To add a kind: describe it in `ComponentCatalogue.standard`, write a type that conforms to this
/// protocol, give it an array in `World`, and name it in `World.kinds`.
///
/// The functions are static and get the whole world, because a component may change others; it finds
/// itself at `world.<its array>[slot]`. Where a kind does nothing, the default does nothing.
/// What requests meet is the component's node in `world.flow`, at its number in the system: the
/// component sets the node's parameters and those of its calls, the network moves the requests.
/// Randomness comes from a `RandomStream` of the component's own (`setup.stream("purpose")`).
protocol Component: Sendable {
    /// What the catalogue says of the kind.
    static var spec: ComponentSpec { get }
    /// Where the world keeps the components of this kind.
    static var storage: WritableKeyPath<World, ContiguousArray<Self>> { get }
    /// Whether monitoring can see the kind; what nobody could see has truth but no samples.
    static var isObservable: Bool { get }

    init(_ setup: ComponentSetup)

    /// Sets up the component's node and adds its calls, once all components are there.
    static func connect(_ slot: Int, in world: inout World)

    /// Schedules the first timers, at time 0.
    static func start(_ slot: Int, in world: inout World)

    /// Answers a timer that the component scheduled for itself.
    static func handle(_ event: Event, _ slot: Int, in world: inout World)

    /// Lets the second that ends now pass; kinds in the order of `World.kinds`.
    static func tick(_ slot: Int, in world: inout World)

    /// Whether the flow rests for this component as well: nothing happens to it that no event brings.
    static var restsWithFlow: Bool { get }

    /// Lets a second of rest pass: as a tick, but what its node and calls last did they are still doing.
    static func rest(_ slot: Int, in world: inout World)

    /// The instant from which requests may meet it otherwise than in the last second, unless an event
    /// brings that sooner; the present where they do already, `.max` where only an event can.
    ///
    /// Asked after a second was stepped. The flow may rest until some component is no longer steady.
    static func steadyUntil(_ slot: Int, in world: World) -> Int64

    /// Whether an event of its own that was just handled ends the rest of the flow.
    static func changesFlow(by event: Event) -> Bool

    /// Begins an action: refuses it with a reason, or says how long it takes.
    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning

    /// Brings about the effect of an action whose time is over.
    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome

    /// Suffers a fault.
    static func suffer(_ fault: Order, _ slot: Int, in world: inout World)

    /// Appends the value of every metric in the order of the spec; NaN where there is none.
    static func measure(_ slot: Int, in world: World, into values: inout Readings)
}

/// How an action begins.
enum Beginning: Sendable {
    case refused(String)
    /// The action ends after this many milliseconds.
    case takes(Int64)
}

extension Component {
    static func tickAll(_ count: Int, in world: inout World) {
        for slot in 0..<count { tick(slot, in: &world) }
    }

    static func restAll(_ count: Int, in world: inout World) {
        for slot in 0..<count { rest(slot, in: &world) }
    }

    static func allSteadyUntil(_ count: Int, in world: World) -> Int64 {
        var earliest = Int64.max
        for slot in 0..<count {
            earliest = min(earliest, steadyUntil(slot, in: world))
            if earliest <= world.now { break }
        }
        return earliest
    }

    static var isObservable: Bool { true }
    static var restsWithFlow: Bool { false }
    static func steadyUntil(_ slot: Int, in world: World) -> Int64 { world.now }
    static func changesFlow(by event: Event) -> Bool { true }
    static func connect(_ slot: Int, in world: inout World) {}
    static func start(_ slot: Int, in world: inout World) {}
    static func handle(_ event: Event, _ slot: Int, in world: inout World) {}
    static func tick(_ slot: Int, in world: inout World) {}
    static func rest(_ slot: Int, in world: inout World) { tick(slot, in: &world) }
    static func suffer(_ fault: Order, _ slot: Int, in world: inout World) {}

    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        .refused("A \(spec.kind) cannot \(order.verb).")
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        ActionOutcome(succeeded: true, message: "")
    }
}
