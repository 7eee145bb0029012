import ArgumentParser
import DrillRuntime
import FoundationEssentials
import TerminalKit

extension CallStyle: ExpressibleByArgument {}

/// How the console looks and behaves at this terminal.
struct ConsoleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The colours: dark, light, high-contrast or a file; `muster theme` prints one.",
            discussion: """
                Without it MUSTER_THEME decides, then the file muster/theme in the XDG config folder \
                (theme in the folder of --home), then what the terminal says of itself in \
                COLORFGBG, then dark. NO_COLOR leaves out every colour.
                """,
            valueName: "theme"))
    var theme: String?

    @Option(
        help: ArgumentHelp(
            "How a message calls you when the terminal is out of sight: bell, notification or off.",
            discussion: "Without it MUSTER_CALL decides, then the bell."))
    var call: CallStyle?

    @Flag(help: "Leave the mouse to the terminal, for selecting text; m in the console, too.")
    var noMouse = false

    /// What holds when nothing is said on the command line.
    static func unsaid() throws -> Self {
        var options = Self()
        (options.theme, options.call, options.noMouse) = (nil, nil, false)
        try options.validate()
        return options
    }

    mutating func validate() throws {
        call = try call ?? Self.named("MUSTER_CALL")
    }

    /// The theme that is asked for, that stands in the user's folder, or that suits the terminal.
    func themeChoice(_ home: MusterHome) throws -> ThemeChoice {
        if let name = theme ?? Self.variable("MUSTER_THEME") { return try NamedTheme.choice(name) }
        if FileManager.default.fileExists(atPath: home.theme) {
            return try NamedTheme.choice(home.theme)
        }
        let suiting = Self.variable("COLORFGBG").flatMap(Theme.Appearance.init(colorFGBG:))
        return ThemeChoice(suiting ?? .dark)
    }

    func settle(_ settings: inout ConsoleSettings) {
        settings.call = call ?? .bell
        settings.usesMouse = !noMouse
        settings.isCalm = Self.variable("NO_MOTION") != nil
    }

    /// A variable of the environment; `nil` when it is empty, too.
    private static func variable(_ name: String) -> String? {
        Environment.variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func named<Value>(_ name: String) throws -> Value?
    where Value: RawRepresentable<String> & CaseIterable {
        guard let text = variable(name) else { return nil }
        guard let value = Value(rawValue: text) else {
            let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("\(name) is “\(text)”; expected one of \(known).")
        }
        return value
    }
}
