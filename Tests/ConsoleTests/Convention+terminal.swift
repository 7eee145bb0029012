import Foundation
import TerminalHarness
import Testing

extension Convention {
    static let ofTheTerminal = [
        Convention("Ctrl-L draws everything anew") { muster in
            let terminal = try muster.paused()
            let before = terminal.screen
            let written = terminal.bytesWritten
            terminal.press(.controlL)
            try terminal.waitUntil("every row again") { screen in
                screen == before && terminal.bytesWritten - written > 1000
            }
        },
        Convention("Ctrl-Z stops, fg goes on") { muster in
            let terminal = try muster.paused()
            let before = terminal.screen
            terminal.press(.controlZ)
            try terminal.waitForStop()
            #expect(terminal.editsLines)
            #expect(!terminal.screen.isAlternate && terminal.screen.isCursorVisible)
            #expect(terminal.modesLeftOn.isEmpty)
            terminal.continueProgram()
            try terminal.waitUntil("the screen as it was") { $0 == before }
            #expect(!terminal.editsLines)
        },
        Convention("a paste is text, not keys") { muster in
            let terminal = try muster.paused()
            terminal.send("n")
            try terminal.waitFor("▸Note for the record")
            terminal.press(.pasteBegin)
            terminal.send("two\rlines q\u{1B}[A")
            terminal.press(.pasteEnd)
            try terminal.waitFor("two lines q")
            #expect(terminal.exitStatus == nil)
        },
        Convention("a paste outside of a text field does nothing") { muster in
            let terminal = try muster.paused()
            let before = terminal.screen
            terminal.press(.pasteBegin)
            terminal.send("qyxa\r")
            terminal.press(.pasteEnd)
            terminal.send("?")
            try terminal.waitFor("▸Keys")
            terminal.press(.escape)
            try terminal.waitUntil("the screen as it was") { $0 == before }
        },
        Convention("y copies the command of a step, with OSC 52") { muster in
            let terminal = try muster.paused()
            terminal.send("y")
            try terminal.waitFor("Not now: This step has no command.")
            for _ in 0..<20 where !terminal.screen.contains("Copied: ") {
                let before = terminal.screen
                terminal.press(.down)
                terminal.send("y")
                try terminal.waitUntil("an answer") { $0 != before && $0.lines[22] != "" }
            }
            let line = try #require(terminal.screen.lines.first { $0.hasPrefix("Copied: ") })
            let command = Data(line.dropFirst("Copied: ".count).utf8).base64EncodedString()
            #expect(terminal.said.contains("\u{1B}]52;c;\(command)\u{7}"))
        },
        Convention("y copies the path of a drill in the library") { muster in
            let terminal = try muster.start(["library"])
            try terminal.waitFor("Drills")
            terminal.send("y")
            let screen = try terminal.waitFor("Copied: Drills/")
            let line = try #require(screen.lines.first { $0.hasPrefix("Copied: ") })
            let path = Data(line.dropFirst("Copied: ".count).utf8).base64EncodedString()
            #expect(terminal.said.contains("\u{1B}]52;c;\(path)\u{7}"))
        },
        Convention("a message rings when the window is out of sight") { muster in
            let terminal = try muster.running()
            terminal.press(.focusOut)
            try terminal.waitFor("Press i to answer")
            #expect(terminal.transcript.contains(0x07))
        },
        Convention("a message is shown by the desktop, where that is asked for") { muster in
            let terminal = try muster.running([:], ["--call", "notification"])
            terminal.press(.focusOut)
            try terminal.waitFor("Press i to answer")
            #expect(terminal.said.contains("\u{1B}]9;Muster: message from Milan Petrov"))
        },
        Convention("a message is silent while it is looked at, or where that is asked for") {
            muster in
            let seen = try muster.running()
            seen.press(.focusIn)
            try seen.waitFor("Press i to answer")
            #expect(!seen.transcript.contains(0x07))
            let off = try muster.running(["MUSTER_CALL": "off"])
            off.press(.focusOut)
            try off.waitFor("Press i to answer")
            #expect(!off.transcript.contains(0x07))
        },
    ]
}
