import ArgumentParser

/// Drill seconds a second, from 0.1 to 1000, as written on the command line: `4x`.
struct Speed: ExpressibleByArgument {
    let factor: Double

    init?(argument: String) {
        let digits = argument.hasSuffix("x") ? argument.dropLast() : argument[...]
        guard let factor = Double(digits), (0.1...1000).contains(factor) else { return nil }
        self.factor = factor
    }

    init(_ factor: Double) {
        self.factor = factor
    }
}
