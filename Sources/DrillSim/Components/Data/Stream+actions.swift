internal import DrillModel

extension Stream {
    static func begin(_ order: Order, _ slot: Int, in world: inout World) -> Beginning {
        let stream = world.streams[slot]
        guard !world.isCutOff(stream.index) else {
            return .refused("The control plane of \(world.regionName(stream.index)) is silent.")
        }
        let seconds = seconds(order.verb)
        let time = Int64(
            stream.draws.uniform(
                order.number &+ (1 << 40), from: seconds.lowerBound, to: seconds.upperBound) * 1000)
        if order.verb == "set-consumers" {
            world.streams[slot].handsOverUntil = world.now + time
        }
        return .takes(time)
    }

    /// How long an operation takes, in seconds.
    ///
    /// Assumptions, of the order that consoles show.
    private static func seconds(_ verb: String) -> ClosedRange<Double> {
        switch verb {
        case "set-consumers": 60...90
        case "split-shards": 60...120
        case "re-key": 90...150
        default: 30...60
        }
    }

    static func complete(_ order: Order, _ slot: Int, in world: inout World) -> ActionOutcome {
        switch order.verb {
        case "set-consumers":
            world.streams[slot].consumers = max(1, order.quantity("count") ?? 1)
            return .done(world.streams[slot].crew)
        case "split-shards":
            world.streams[slot].shards = max(1, order.quantity("shards") ?? 1)
            return .done(
                "There are \(Quantity(world.streams[slot].shards, .count)) shards. A key is"
                    + " still on one"
                    + " of them.")
        case "re-key":
            world.streams[slot].isReKeyed = true
            return .done(
                "New events of the hottest key are spread over all shards. Those that wait stay"
                    + " where"
                    + " they are.")
        case "replay":
            world.streams[slot].replay(since: order.quantity("since") ?? 1800, at: world.now)
            return .done("Consumers begin again at that time; what comes now waits behind it.")
        case "spread-backlog":
            world.streams[slot].isBacklogSpread = true
            return .done(
                "All consumers read the hottest shard's backlog with what they have"
                    + " left over.")
        default:
            let gone = Quantity(world.streams[slot].skipToLatest().rounded(), .count)
            return .done("\(gone) events are given up. Their windows stay incomplete.")
        }
    }

    private var crew: String {
        let idle = max(0, consumers - shards)
        let busy = Quantity(busyConsumers, .count)
        return idle >= 1
            ? "\(busy) consumers have a shard; \(Quantity(idle, .count)) have none and wait."
            : "\(busy) consumers share \(Quantity(shards, .count)) shards."
    }
}
