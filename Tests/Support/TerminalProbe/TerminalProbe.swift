import CursesTerminal
import Glibc
import TerminalKit

/// A program for the tests of the terminal: shows every input that it gets, and ends or breaks down
/// when it is told to.
@main
enum TerminalProbe {
    static func main() throws {
        let diagnostics = CommandLine.arguments.dropFirst().first
        let terminal: CursesTerminal
        do {
            terminal = try CursesTerminal(diagnosticsPath: diagnostics)
        } catch {
            print(error)
            Glibc.exit(69)
        }
        terminal.setMouse(true)
        var history: [String] = []
        while true {
            terminal.draw(picture(of: history, on: terminal))
            guard let input = terminal.nextInput(timeoutMilliseconds: nil) else { continue }
            history.append("\(input)")
            switch input {
            case .key(.character("q")):
                terminal.close()
                return
            case .key(.character("T")): preconditionFailure("told to trap")
            case .key(.character("S")): raise(SIGSEGV)
            case .key(.character("A")): abort()
            case .key(.character("E")): Glibc.exit(7)
            case .key(.control("l")): terminal.repaint()
            case .terminate:
                terminal.close()
                Glibc.exit(4)
            default: break
            }
        }
    }

    private static func picture(of history: [String], on terminal: CursesTerminal) -> Canvas {
        let theme = Theme.standard(.dark, depth: terminal.colorDepth)
        var canvas = Canvas(
            size: terminal.size, look: Look(theme: theme, glyphs: terminal.glyphs))
        canvas.draw(Panel("Probe", isFocused: true), in: canvas.bounds)
        let inside = Panel.inside(canvas.bounds)
        let size = "\(terminal.size.width)x\(terminal.size.height) \(terminal.colorDepth)"
        canvas.write(Line(size, .danger), in: inside)
        canvas.write(Line("grüße 東京 e\u{301} \u{202E}evil\u{1B}[2J"), in: inside, row: 1)
        let rows = history.suffix(max(0, inside.height - 2)).map { Line($0) }
        let list = Rect(
            x: inside.x, y: inside.y + 2, width: inside.width, height: inside.height - 2)
        canvas.draw(SelectionList(rows, selected: rows.count - 1), in: list)
        return canvas
    }
}
