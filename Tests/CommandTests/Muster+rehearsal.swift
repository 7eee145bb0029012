import DrillContent
import DrillJournal
import DrillModel
import DrillRuntime
import Foundation
import Testing

extension Muster {
    /// Has somebody with a name run a drill, who does what the scripted operator would have done.
    ///
    /// The program itself lets nobody but its own script run a drill without a person.
    ///
    /// - Parameters:
    ///   - drill: the path of its plan, from the checkout.
    ///   - seed: of everything that chance decides.
    ///   - name: who runs it.
    /// - Returns: the session, which has ended.
    /// - Throws: what a session throws that cannot be run.
    func rehearse(_ drill: String, seed: UInt64, by name: String = "Rosa") throws -> String {
        let path = drill.hasPrefix("/") ? drill : Self.checkout.appending(path: drill).path
        let loaded = DrillLoader(files: DiskFiles()).load(path)
        let drill = try #require(loaded.value, "\(loaded.diagnostics)")
        let sessions = try Sessions(home: MusterHome(state: home.path), clock: SystemClock())
        let driver = try sessions.start(drill, operator: name, seed: seed)
        try HeadlessRun(driver, rehearsal: drill.plan.rehearsal).run()
        driver.close()
        return driver.id
    }

    /// Starts a command that begins a session, and sends it a signal once the journal has one more.
    func begin(_ arguments: [String], thenSend signal: Int32) throws -> Result {
        let sessions = try Sessions(home: MusterHome(state: home.path), clock: SystemClock())
        let before = try sessions.store.sessions().count
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments + ["--home", home.path]
        process.currentDirectoryURL = Self.checkout
        let (output, errors) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (output, errors)
        try process.run()
        while process.isRunning, try sessions.store.sessions().count == before { usleep(1000) }
        kill(process.processIdentifier, signal)
        let said = try errors.fileHandleForReading.readToEnd() ?? Data()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
            errors: String(decoding: said, as: UTF8.self))
    }
}
