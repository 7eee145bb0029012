import ArgumentParser
import DrillEvidence
import DrillJournal
import DrillModel
import DrillRuntime

/// An error with the exit status that the documentation gives it.
struct Failure: Error {
    let status: ExitCode
    let message: String

    init(_ status: ExitCode, _ message: String) {
        self.status = status
        self.message = message
    }

    /// The failure that an error of the runtime amounts to.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case JournalError.unknownSession, SessionError.noSessions, SessionError.ended:
            self.init(.usage, "\(error)")
        case SessionError.incidentUnavailable: self.init(.unavailable, "\(error)")
        case SessionError.incidentIsNoSpan: self.init(.usage, "\(error)")
        case is SessionError, is ForecastFile.Unreadable, JournalError.unreadableEvent:
            self.init(.badInput, "\(error)")
        case EvidenceFile.Unexportable.neverBegan: self.init(.badInput, "\(error)")
        case EvidenceFile.Unexportable.broken: self.init(.unverified, "\(error)")
        case is JournalError, is ReportFile.Failure: self.init(.io, "\(error)")
        default: self.init(.internalError, "\(error)")
        }
    }

    func report() {
        guard !message.isEmpty else { return }
        OutputStream.note("muster: \(message)\n")
    }
}

/// Runs a body whose errors become failures with their exit status.
func reportingFailures<Value>(_ body: () throws -> Value) throws -> Value {
    do {
        return try body()
    } catch let code as ExitCode {
        throw code
    } catch {
        throw Failure(error)
    }
}
