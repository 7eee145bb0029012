import TerminalHarness
import Testing

extension Convention {
    static let ofHelp = [
        Convention("? lists every key, searches and runs it") { muster in
            let terminal = try muster.running()
            terminal.send("?")
            try terminal.waitFor("▸Keys")
            terminal.send("abort")
            try terminal.waitUntil("the entry that was searched for") {
                $0.contains("▸ x") && !$0.contains("Enter      ")
            }
            terminal.press(.enter)
            try terminal.waitFor("▸Abort the drill")
        },
        Convention("F1 is ?") { muster in
            let terminal = try muster.running()
            terminal.press(.functionOne)
            try terminal.waitFor("▸Keys")
        },
        Convention(": and Ctrl-P open the palette") { muster in
            let terminal = try muster.running()
            for open in [":", TerminalKey.controlP.rawValue] {
                terminal.send(open)
                try terminal.waitFor("▸Do or go to")
                terminal.press(.escape)
                try terminal.waitUntil("the console") { !$0.contains("▸Do or go to") }
            }
        },
        Convention("Enter does the obvious, Space pauses") { muster in
            let terminal = try muster.running()
            terminal.send(" ")
            try terminal.waitFor("PAUSED")
            terminal.send(" ")
            try terminal.waitUntil("a clock that goes") { !$0.contains("PAUSED") }
        },
    ]

    static let ofLeaving = [
        Convention("q goes back, then leaves") { muster in
            let terminal = try muster.start(["library"])
            try terminal.waitFor("Drills")
            terminal.press(.enter)
            try terminal.waitFor("Enter start the drill")
            terminal.send("q")
            try terminal.waitFor("Drills")
            terminal.send("q")
            let end = try terminal.waitForExit()
            #expect(end == .code(0))
        },
        Convention("q asks while a drill runs, and n stays") { muster in
            let terminal = try muster.running()
            terminal.send("q")
            try terminal.waitFor("▸Leave the drill?")
            terminal.send("n")
            try terminal.waitUntil("the console") { !$0.contains("Leave the drill?") }
            #expect(terminal.exitStatus == nil)
        },
        Convention("Esc leaves the innermost thing and loses nothing") { muster in
            let terminal = try muster.running()
            try terminal.waitFor("Press i to answer")
            terminal.send("i")
            try terminal.waitFor("▸Answer ")
            terminal.send("half a sent")
            try terminal.waitFor("half a sent")
            terminal.press(.escape)
            try terminal.waitUntil("the console") { !$0.contains("▸Answer ") }
            terminal.send("i")
            try terminal.waitFor("half a sent")
        },
        Convention("Ctrl-C asks, and leaves at the second") { muster in
            let terminal = try muster.running()
            terminal.press(.controlC)
            try terminal.waitFor("▸Leave the drill?")
            #expect(terminal.exitStatus == nil)
            terminal.press(.controlC)
            let end = try terminal.waitForExit()
            #expect(end == .code(4))
            try muster.start(["resume"]).waitFor("no incident declared")
        },
    ]

    static let ofMoving = [
        Convention("Tab and Shift-Tab, l and h, Right and Left go round the panes") { muster in
            let terminal = try muster.paused()
            let ways = [
                (TerminalKey.tab.rawValue, TerminalKey.backTab.rawValue), ("l", "h"),
                (TerminalKey.right.rawValue, TerminalKey.left.rawValue),
            ]
            for (onwards, back) in ways {
                try terminal.waitFor("▸Steps ")
                terminal.send(onwards)
                try terminal.waitFor("▸Now: ")
                terminal.send(onwards)
                try terminal.waitFor("▸Log ")
                terminal.send(back)
                try terminal.waitFor("▸Now: ")
                terminal.send(back)
            }
        },
        Convention("arrows, j k, g G, Home End, PgUp PgDn move") { muster in
            let terminal = try muster.start(["library"], rows: 50)
            let first = try terminal.waitFor("Drills").cursorRow
            let moves: [(String, (Int) -> Int)] = [
                ("j", { $0 + 1 }), ("k", { $0 - 1 }), (TerminalKey.down.rawValue, { $0 + 1 }),
                (TerminalKey.up.rawValue, { $0 - 1 }),
            ]
            var row = first
            for (key, move) in moves {
                row = move(row)
                terminal.send(key)
                try terminal.waitUntil("the cursor in row \(row)") { $0.cursorRow == row }
            }
            let ends = [
                ("G", "g"), (TerminalKey.end.rawValue, TerminalKey.home.rawValue),
                (TerminalKey.pageDown.rawValue, TerminalKey.pageUp.rawValue),
            ]
            for (last, top) in ends {
                terminal.send(last)
                try terminal.waitUntil("somewhere below") { $0.cursorRow > first + 9 }
                terminal.send(top)
                try terminal.waitUntil("the first entry") { $0.cursorRow == first }
            }
        },
        Convention("the wheel moves, and m leaves the mouse to the terminal") { muster in
            let terminal = try muster.start(["library"])
            let first = try terminal.waitFor("Drills").cursorRow
            terminal.press(.wheelDown)
            try terminal.waitUntil("the next entry") { $0.cursorRow == first + 1 }
            terminal.press(.wheelUp)
            try terminal.waitUntil("the first entry") { $0.cursorRow == first }
            terminal.send("m")
            try terminal.waitFor("The mouse selects text")
            #expect(terminal.modesLeftOn.contains(1049) && !terminal.modesLeftOn.contains(1000))
            terminal.send("m")
            try terminal.waitFor("The mouse clicks and scrolls here again.")
            #expect(terminal.modesLeftOn.contains(1000))
        },
    ]
}
