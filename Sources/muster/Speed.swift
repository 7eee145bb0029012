import ArgumentParser

/// Drill seconds a second, as written on the command line: `4x`.
struct Speed: ExpressibleByArgument {
    let factor: Double

    init?(argument: String) {
        let digits = argument.hasSuffix("x") ? argument.dropLast() : argument[...]
        guard let factor = Double(digits), factor > 0, factor <= 1000 else { return nil }
        self.factor = factor
    }

    init(_ factor: Double) {
        self.factor = factor
    }
}
