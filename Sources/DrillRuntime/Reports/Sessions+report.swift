import DrillHistory
package import DrillReport

extension Sessions {
    /// The report of a session, with the corrective actions of earlier ones that it re-tested.
    package func report(of session: String) throws -> Report {
        var report = try read(session).report
        report.retests = try past().actions.compactMap { ReportRetest($0, in: session) }
        return report
    }
}
