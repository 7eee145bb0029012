import DrillEvidence
import DrillJournal
package import DrillReport

extension StoredSession {
    /// The report of the session, with the evidence that the journal has for it.
    package var report: Report {
        Report(of: header, events, sealed, state)
    }
}
