import Foundation

/// The event queue against C++ and Python on the same work.
enum EventCore {
    private static let events = 2_000_000
    /// SimPy is a hundred times slower, so that it gets less to do.
    private static let simpyCustomers = 25_000

    private static let swift = "Muster's EventQueue"
    static let cxx = "g++ std::priority_queue"
    /// Events a second that it has in M/M/1 on the machine on which the targets in seconds were set.
    static let published = 51_102_503.0

    /// M/M/1 and the hold model.
    static func contests(_ peers: Peers) -> [Contest] {
        let cxxPeer = peers.cxx()
        return [
            Contest(
                title: "Event core: M/M/1, 90 % busy", unit: "events/s",
                contestants: [
                    .init(swift, measureSingleServer), cxxContestant(cxxPeer, "mm1"),
                    simpy(peers),
                ],
                targets: [.ratio(of: swift, to: cxx, atLeast: 0.9)]),
            Contest(
                title: "Event core: hold model, 1,024 pending", unit: "events/s",
                contestants: [.init(swift, measureHold), cxxContestant(cxxPeer, "hold1k")],
                targets: [.ratio(of: swift, to: cxx, atLeast: 0.9)]),
        ]
    }

    private static func measureSingleServer() throws -> Double {
        var result = (events: 0, meanSojourn: 0.0)
        let rate = Stopwatch.rate(of: 2 * events) {
            result = Workloads.singleServer(arrivals: events)
        }
        // ρ = 0.9: ten mean services; the peers' events, or the comparison is none.
        guard result.events == 2 * events, (result.meanSojourn - 10).magnitude < 0.5 else {
            throw PeerFailure(program: "M/M/1, which came to \(result),")
        }
        return rate
    }

    private static func measureHold() throws -> Double {
        var result = (end: 0.0, sum: 0)
        let rate = Stopwatch.rate(of: events) {
            result = Workloads.hold(events: events, pending: 1024)
        }
        guard (result.end / (Double(events) / 1024) - 1).magnitude < 0.05 else {
            throw PeerFailure(program: "The hold model, which ended at \(result.end),")
        }
        return rate
    }

    /// g++'s priority queue on a workload, its events a second turned into a contest's figure.
    static func cxxContestant(
        _ peer: Peers.Peer, _ workload: String, named name: String = cxx,
        figure: @escaping (Double) -> Double = { $0 }
    ) -> Contest.Contestant {
        switch peer {
        case .absent(let reason): .init(name, absence: reason)
        case .ready(let program):
            .init(name) {
                let output = try Peers.output(
                    of: program.path, ["std", workload, String(events)])
                return figure(try Peers.figure("ev_s", in: output))
            }
        }
    }

    private static func simpy(_ peers: Peers) -> Contest.Contestant {
        let name = "SimPy 4.1.2"
        switch peers.simpy() {
        case .absent(let reason): return .init(name, absence: reason)
        case .ready(let python):
            let arguments = [peers.simpyProgram.path, String(simpyCustomers)]
            return .init(name) {
                try Peers.figure(
                    "logical_ev_s", in: Peers.output(of: python.path, arguments))
            }
        }
    }
}
