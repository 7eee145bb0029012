import DrillEngine
import DrillHistory
import DrillJournal
import DrillModel
import DrillTUI

extension DrillRow {
    /// The row as the library screen shows it.
    var entry: LibraryContents.DrillEntry {
        LibraryContents.DrillEntry(
            id: id, title: title, kind: errors == 0 ? kind : "",
            rto: rto.map(DrillDuration.init(seconds:)),
            rpo: rpo.map(DrillDuration.init(seconds:)), path: path, errors: errors,
            strategy: strategy, system: system ?? "", summary: summary ?? "", sessions: sessions,
            attended: attended, lastOutcome: lastOutcome, due: standing, openActions: openActions)
    }
}

extension RunbookRow {
    /// The row as the library screen shows it.
    var entry: LibraryContents.RunbookEntry {
        LibraryContents.RunbookEntry(
            title: title, steps: steps, lastVerified: lastVerified, path: path,
            verified: verifiedSteps, changed: changedSteps, verification: verification ?? "")
    }
}

extension Catalog {
    /// A session as the library screen shows it.
    static func entry(
        _ header: SessionHeader, isRunning: Bool
    ) -> LibraryContents.SessionEntry {
        LibraryContents.SessionEntry(
            id: header.id, title: header.title, operator: header.operator,
            started: CalendarTime(header.startedAt).readable,
            outcome: isRunning
                ? "running" : header.summary?.outcome.rawValue ?? Outcome.interrupted.rawValue,
            isResumable: header.summary == nil, isRunning: isRunning,
            rta: header.summary?.recoveryMilliseconds.map(DrillDuration.init(milliseconds:)),
            drill: header.drill)
    }
}
