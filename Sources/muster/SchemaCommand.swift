import ArgumentParser
import DrillContent
import DrillReport

struct SchemaCommand: ParsableCommand {
    /// The formats that have a schema.
    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case drill, system, report
    }

    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of a file format, for editors and checkers.")

    @Argument(help: "drill, system or report.")
    var subject: Subject

    func run() throws {
        switch subject {
        case .drill: try OutputStream.result(Schemas.drill)
        case .system: try OutputStream.result(Schemas.system)
        case .report: try OutputStream.result(ReportSchema.json)
        }
    }
}
