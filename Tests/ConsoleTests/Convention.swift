import Testing

/// A custom of terminal programs that Muster keeps, with the proof that it does.
struct Convention: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let isKept: @Sendable (borrowing MusterProgram) throws -> Void

    init(_ name: String, _ isKept: @escaping @Sendable (borrowing MusterProgram) throws -> Void) {
        testDescription = name
        self.isKept = isKept
    }
}
