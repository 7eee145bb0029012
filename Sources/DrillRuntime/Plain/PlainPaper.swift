package import TerminalKit

/// What the plain console writes on: lines, and a prompt that waits at the end.
///
/// Text from outside cannot do anything to the terminal.
package struct PlainPaper {
    private let repertoire: Repertoire
    private let write: (String) -> Void
    /// Whether a prompt stands at the end, so that a line has to begin below it.
    private var isAsking = false

    /// A paper.
    ///
    /// - Parameters:
    ///   - repertoire: the characters that can be written.
    ///   - write: takes text as it is to be written, line ends included.
    package init(_ repertoire: Repertoire = .unicode, write: @escaping (String) -> Void) {
        self.repertoire = repertoire
        self.write = write
    }

    /// Writes a line.
    mutating func say(_ line: String) {
        if isAsking { write("\n") }
        isAsking = false
        write(safe(line) + "\n")
    }

    mutating func say(_ lines: [String]) {
        for line in lines { say(line) }
    }

    /// Writes a prompt, unless one is waiting.
    mutating func ask(_ prompt: String) {
        guard !isAsking else { return }
        write(safe(prompt))
        isAsking = true
    }

    /// A line was typed; it is written down where the terminal has not shown it.
    mutating func hear(_ line: String, isShown: Bool) {
        if !isShown { write(safe(line) + "\n") }
        isAsking = false
    }

    private func safe(_ text: String) -> String {
        SafeText.line(text, repertoire: repertoire)
    }
}
