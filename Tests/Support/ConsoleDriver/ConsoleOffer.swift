package import TerminalHarness

/// What the console offers on a screen, as somebody reads it who knows nothing but the screen.
package enum ConsoleOffer: Hashable {
    /// The briefing waits for its start.
    case start
    /// A line of text is asked for, under this title.
    case text(String)
    /// A question waits for `y` or `n`.
    case agree(String)
    /// A message waits for an answer.
    case answer
    /// The messages are listed, the open question first.
    case messages
    /// A decision with its choices in order.
    case choose([String])
    /// Enter does what the footer says with this step.
    case proceed(step: String, label: String)
    case debrief
    /// Nothing can be done but wait.
    case nothing

    package init(_ screen: EmulatedScreen) {
        let lines = screen.lines
        let footer = lines.last ?? ""
        let dialog = lines.lazy.compactMap(Self.dialogTitle).first
        if screen.contains("Enter send") {
            self = .text(dialog ?? "")
        } else if dialog == "Messages" {
            self = .messages
        } else if let dialog, lines.contains(where: Self.isQuestion) {
            self = .agree(dialog)
        } else if footer.hasPrefix("Enter start the drill") {
            self = .start
        } else if footer.hasPrefix("Enter report") {
            self = .debrief
        } else if footer.contains("i answer") {
            self = .answer
        } else if footer.contains("choose") {
            self = .choose(Self.choices(lines))
        } else {
            self = Self.step(screen, footer)
        }
    }

    /// The title in the frame of a dialog, without the screen beside it.
    private static func dialogTitle(_ line: String) -> String? {
        for (before, after) in [("─ ▸", " ─"), ("- >", " -")] {
            guard let start = line.firstRange(of: before) else { continue }
            let title = line[start.upperBound...]
            return String(title[..<(title.firstRange(of: after)?.lowerBound ?? title.endIndex)])
        }
        return nil
    }

    private static func isQuestion(_ line: String) -> Bool {
        line.contains("│ y ") || line.contains("| y ")
    }

    /// What stands behind ` 1  `, ` 2  ` and so on, up to the pane beside it.
    private static func choices(_ lines: [String]) -> [String] {
        (1...9).compactMap { number in
            lines.lazy.compactMap { line in
                line.firstRange(of: "   \(number)  ").map { number in
                    let label = line[number.upperBound...]
                    return String(
                        label[..<(label.firstRange(of: "   ")?.lowerBound ?? label.endIndex)])
                }
            }.first
        }
    }

    private static func step(_ screen: EmulatedScreen, _ footer: String) -> ConsoleOffer {
        let words = footer.split(separator: " ", maxSplits: 2)
        guard words.count > 1, words[0] == "Enter", !words[1].hasPrefix("(") else {
            return .nothing
        }
        // Nobody finishes before the system has recovered.
        if words[1] == "finish", screen.contains("Enter finishes now") { return .nothing }
        return .proceed(step: heading(screen.lines), label: String(words[1]))
    }

    /// The title of the step that is shown.
    private static func heading(_ lines: [String]) -> String {
        for line in lines {
            guard let range = line.firstRange(of: "Now: ") else { continue }
            return String(line[range.upperBound...].prefix(28))
        }
        return ""
    }
}
