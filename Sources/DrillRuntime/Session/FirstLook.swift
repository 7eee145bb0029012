import DrillBackends
package import DrillModel

/// Whether a real environment is fit for a drill: all of it is seen, and it is in its steady state.
///
/// A drill that begins on a system that nobody sees, or that is broken already, does harm and measures
/// nothing.
package struct FirstLook {
    /// What stands against a drill, one sentence each; empty where nothing does.
    package let doubts: [String]

    init(_ drill: Drill, _ seen: SeenFirst) {
        let unseen = seen.looks.compactMap { metric, look in
            look.reason.map { "\(metric) is unknown: \($0)." }
        }
        let unsteady = drill.plan.steadyState.filter { $0.evaluate(seen.value) == .fails }.map {
            condition in
            let values = condition.metrics.compactMap { metric in
                seen.value(of: metric).map {
                    "\(metric) is \(Quantity($0, drill.unit(of: metric) ?? .count))"
                }
            }
            return "The steady state \(condition) does not hold: \(values.joined(separator: ", "))."
        }
        doubts =
            seen.complaints.map { "\($0.source): \($0.reason)." } + unseen + unsteady
    }
}

extension Sessions {
    /// Looks at the real environment of a drill without touching it, but by its own probes.
    ///
    /// - Parameter drill: a drill with a live backend.
    /// - Returns: what stands against it; it takes as long as `stale_after` where something does.
    /// - Throws: a `SessionError` for a plan without a live backend or with variables that have no
    ///   value.
    package func lookFirst(at drill: Drill) throws -> FirstLook {
        let backend = LiveSession.lookout(over: try connection(of: drill), for: drill)
        defer { backend.close() }
        let seen = backend.waitForFirstLook { FirstLook(drill, $0).doubts.isEmpty }
        return FirstLook(drill, seen)
    }
}
