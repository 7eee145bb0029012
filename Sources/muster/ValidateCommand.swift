import ArgumentParser
import DrillContent
import DrillModel
import FoundationEssentials

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check plans, systems and runbooks, and say everything that is wrong with them.",
        discussion: "Exit status: 0 when all can be used, 65 when one cannot.")

    @Argument(help: ArgumentHelp("Files, or folders to look through.", valueName: "path"))
    var paths: [String]

    @Flag(help: "Print the diagnostics as JSON.")
    var json = false

    func run() throws {
        try reportingFailures {
            let validator = FileValidator(files: DiskFiles())
            let diagnostics = paths.flatMap(validator.validate).flatMap(\.diagnostics)
            if json {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
                try OutputStream.result(
                    String(decoding: try encoder.encode(diagnostics), as: UTF8.self))
            } else {
                for diagnostic in diagnostics { try OutputStream.result("\(diagnostic)") }
            }
            let errors = diagnostics.count { $0.severity == .error }
            OutputStream.note(
                errors == 0 ? "no errors\n" : "\(errors) error\(errors == 1 ? "" : "s")\n")
            if errors > 0 { throw ExitCode.badInput }
        }
    }
}
