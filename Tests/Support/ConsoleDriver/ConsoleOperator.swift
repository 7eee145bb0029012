package import TerminalHarness

/// Somebody who runs a drill by doing what the console offers.
package struct ConsoleOperator {
    package let terminal: EmulatedTerminal
    /// What is chosen at the decisions of the drill; where none is offered, the first choice.
    package var choices: [String]
    /// The name of the environment, for a live drill.
    package var environment: String?
    /// What has been taken of what was offered, in order.
    package private(set) var taken: [ConsoleOffer] = []

    package init(_ terminal: EmulatedTerminal, choices: [String], environment: String? = nil) {
        self.terminal = terminal
        self.choices = choices
        self.environment = environment
    }

    /// Does what is offered until the debrief, or for a number of moves.
    ///
    /// - Returns: whether the debrief has been reached.
    /// - Throws: ``HarnessFailure`` with what has been taken before.
    package mutating func work(moves limit: Int = 200) throws -> Bool {
        do {
            return try takeOffers(limit)
        } catch let failure as HarnessFailure {
            let before = taken.map { "took \($0)\n" }.joined()
            throw HarnessFailure(description: "\(failure)\n\(before)")
        }
    }

    private mutating func takeOffers(_ limit: Int) throws -> Bool {
        for _ in 0..<limit {
            let screen = try terminal.waitUntil("something to do", seconds: 60) {
                ConsoleOffer($0) != .nothing
            }
            let offer = ConsoleOffer(screen)
            if offer == .debrief { return true }
            taken.append(offer)
            try take(offer)
            try waitForTheEffect(of: offer, on: screen)
        }
        return false
    }

    private func take(_ offer: ConsoleOffer) throws {
        switch offer {
        case .start, .proceed, .messages: terminal.press(.enter)
        case .text(let title):
            let live = title.contains("LIVE") ? environment : nil
            try write(live ?? "Noted; next news in ten minutes.", into: offer)
        case .agree: terminal.send("y")
        case .answer: terminal.send("i")
        case .choose(let offered):
            let wanted = offered.firstIndex { label in choices.contains { label.hasPrefix($0) } }
            terminal.send("\((wanted ?? 0) + 1)")
        case .debrief, .nothing: break
        }
    }

    private func write(_ text: String, into offer: ConsoleOffer) throws {
        terminal.press(.controlU)
        terminal.send(text)
        try terminal.waitUntil("the text in its field") { screen in
            screen.contains(String(text.prefix(16))) && ConsoleOffer(screen) == offer
        }
        terminal.press(.enter)
    }

    /// Waits until the console has taken the key in: nothing is typed ahead of it.
    ///
    /// A step that fails at once offers the same again; then its failure stands in the log. The footer
    /// has a key for failures, and changes whenever there is more to press.
    private func waitForTheEffect(of offer: ConsoleOffer, on before: EmulatedScreen) throws {
        let failures = Self.failures(before)
        try terminal.waitUntil("an effect of \(offer)", seconds: 30) { screen in
            if ConsoleOffer(screen) != offer { return true }
            guard case .proceed = offer else { return false }
            return Self.failures(screen) != failures
        }
    }

    private static func failures(_ screen: EmulatedScreen) -> [String] {
        screen.lines.dropLast().filter { $0.contains("Failed") || $0.contains("failed") }
    }
}
