import Foundation
import TerminalHarness

extension MusterProgram {
    /// Two kinds of terminal that a small machine may not know: sixteen colours, and all of them.
    private static let source = #"""
        muster-16|an xterm with the bright colours,
            colors#16, pairs#256,
            setaf=\E[%?%p1%{8}%<%t%p1%{30}%+%e%p1%{82}%+%;%dm,
            setab=\E[%?%p1%{8}%<%t%p1%'('%+%e%p1%{92}%+%;%dm,
            use=xterm,
        muster-direct|an xterm with direct colours,
            RGB, colors#0x1000000, pairs#0x7FFF, initc@, ccc@, op=\E[39;49m,
            setaf=\E[%?%p1%{8}%<%t3%p1%d%e38:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
            setab=\E[%?%p1%{8}%<%t4%p1%d%e48:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
            use=xterm-256color,

        """#

    /// The folder with the descriptions of those terminals, and of the known ones by a link.
    func terminalTypes() throws -> String {
        let folder = home + "/terminfo"
        let file = home + "/types"
        try Self.source.write(toFile: file, atomically: true, encoding: .utf8)
        let compiler = Process()
        compiler.executableURL = URL(fileURLWithPath: "/usr/bin/tic")
        compiler.arguments = ["-x", "-o", folder, file]
        try compiler.run()
        compiler.waitUntilExit()
        guard compiler.terminationStatus == 0 else {
            throw HarnessFailure(description: "tic cannot compile \(file)")
        }
        return folder
    }
}
