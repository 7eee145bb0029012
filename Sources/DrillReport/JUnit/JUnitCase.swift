import DrillModel

/// A test case: something that was to come true, with what became of it.
struct JUnitCase {
    /// How a case ended.
    enum Result: Hashable {
        case passed
        /// The message says what it was against what it was to be.
        case failed(String)
        /// What stands in the way of a result, which is nobody's success.
        case error(String)
        /// Nobody knows, or nobody tried; the message says which.
        case skipped(String)
    }

    var name: String
    var length: DrillDuration?
    var result: Result

    var isFailed: Bool { if case .failed = result { true } else { false } }
    var isError: Bool { if case .error = result { true } else { false } }
    var isSkipped: Bool { if case .skipped = result { true } else { false } }

    /// The case within a suite, which is its class.
    func markup(class name: String) -> Markup {
        .tag(
            "testcase",
            [
                "classname": name, "name": self.name, "time": JSONValue(length ?? .zero).text,
            ],
            outcome)
    }

    private var outcome: [Markup] {
        switch result {
        case .passed: []
        case .failed(let message):
            [.tag("failure", ["type": "missed", "message": message], .text(message))]
        case .error(let message):
            [.tag("error", ["type": "unfinished", "message": message], .text(message))]
        case .skipped(let message): [.tag("skipped", ["message": message])]
        }
    }
}

extension JUnitCase.Result {
    /// A result that may be open.
    init(_ passed: Bool?, _ message: String) {
        switch passed {
        case true: self = .passed
        case false: self = .failed(message)
        case nil: self = .skipped(message)
        }
    }
}
