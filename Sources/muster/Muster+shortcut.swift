import ArgumentParser
import DrillModel

extension Muster {
    /// What is typed most and waited for, read without the parser: it takes 4 of 31 ms of a start.
    ///
    /// - Parameter arguments: the command line, the program's name included.
    /// - Returns: `muster`, `muster run DRILL`, `muster resume` or `muster resume SESSION`, without
    ///   options; `nil` for everything else, and for an environment of which the parser has to say
    ///   what is wrong with it.
    static func shortcut(_ arguments: [String]) -> (any ParsableCommand)? {
        let words = arguments.dropFirst()
        guard words.allSatisfy({ !$0.hasPrefix("-") && !$0.isEmpty }) else { return nil }
        switch (words.first, words.dropFirst().first, words.count) {
        case (nil, _, _): return try? LibraryCommand.unsaid()
        case ("run", let drill?, 2): return try? RunCommand.unsaid(drill)
        case ("resume", let session, ...2): return try? ResumeCommand.unsaid(session)
        default: return nil
        }
    }
}

extension LibraryCommand {
    fileprivate static func unsaid() throws -> Self {
        var command = Self()
        command.console = try .unsaid()
        command.home = .unsaid
        return command
    }
}

extension RunCommand {
    fileprivate static func unsaid(_ drill: String) throws -> Self {
        var command = Self()
        command.drill = drill
        (command.backend, command.recording) = (.simulated, nil)
        command.live = .unsaid
        command.options = try .unsaid()
        command.home = .unsaid
        return command
    }
}

extension ResumeCommand {
    fileprivate static func unsaid(_ session: String?) throws -> Self {
        var command = Self()
        command.session = session
        command.options = try .unsaid()
        command.home = .unsaid
        return command
    }
}
