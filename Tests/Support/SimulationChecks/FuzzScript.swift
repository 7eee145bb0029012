package import DrillModel
import DrillSim

/// Faults and actions that are thrown at a system, at random times with random valid arguments.
package struct FuzzScript: Sendable, CustomStringConvertible {
    /// What is done.
    package enum Deed: Hashable, Sendable {
        case fault(Invocation)
        case action(Invocation)
    }

    /// A deed and its instant.
    package struct Entry: Hashable, Sendable {
        package var time: DrillTime
        package var deed: Deed
    }

    /// What is done, in the order of time.
    package var entries: [Entry]

    /// A script by a seed.
    ///
    /// - Parameters:
    ///   - system: what it is thrown at.
    ///   - seed: decides every choice.
    ///   - seconds: the time over which it is spread.
    ///   - catalogue: the deeds and their arguments.
    package init(
        _ system: SystemDefinition, seed: UInt64, seconds: Int,
        catalogue: ComponentCatalogue = .standard
    ) {
        var chance = Chance(seed: seed, purpose: "fuzz " + system.id)
        let maker = InvocationMaker(system, catalogue: catalogue)
        let count = chance.number(in: 1...24)
        entries = (0..<count).compactMap { _ in
            let time = DrillTime(milliseconds: Int64(chance.number(in: 0...(seconds * 1000))))
            return maker.deed(&chance).map { Entry(time: time, deed: $0) }
        }
        entries.sort { $0.time < $1.time }
    }

    package var description: String {
        entries.map { entry in
            let time = Double(entry.time.milliseconds) / 1000
            return switch entry.deed {
            case .fault(let fault): "  \(time) s  fault   \(fault)"
            case .action(let action): "  \(time) s  action  \(action)"
            }
        }.joined(separator: "\n")
    }
}
