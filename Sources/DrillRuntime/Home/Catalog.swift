package import DrillContent
import DrillEngine
import DrillHistory
import DrillJournal
import DrillModel

/// What there is to run, to read and to look back on.
package struct Catalog {
    private let library: DrillLibrary
    private let files: any ContentFiles

    package init(library: DrillLibrary, files: any ContentFiles = DiskFiles()) {
        self.library = library
        self.files = files
    }

    /// Every drill that can be found, the broken ones with the number of their errors.
    package func drills() -> [DrillRow] {
        library.drillPaths().map(row)
    }

    /// The drill with an id, without loading the others where its file has the same name.
    func drill(_ id: String) -> DrillRow? {
        if let row = library.drillPath(id).map(row), row.id == id { return row }
        return drills().first { $0.id == id }
    }

    private func row(of path: String) -> DrillRow {
        let loaded = DrillLoader(files: files).load(path)
        let plan = loaded.value?.plan
        return DrillRow(
            id: plan?.id ?? FilePath.stem(of: path),
            title: plan?.title ?? "(cannot be read)",
            kind: plan?.kind.rawValue ?? "–",
            rto: plan?.objectives.rto?.seconds,
            rpo: plan?.objectives.rpo?.seconds,
            path: path,
            errors: loaded.diagnostics.count { $0.severity == .error },
            strategy: plan?.strategy?.rawValue,
            system: loaded.value?.system?.title ?? plan?.backend.live?.name,
            summary: plan?.summary,
            owner: plan?.owner,
            cadenceDays: plan?.cadence.map { $0.seconds / DrillRow.secondsPerDay })
    }

    /// The runbook of a drill as it is now; `nil` where it cannot be read.
    func runbook(of drill: String) -> Runbook? {
        DrillLoader(files: files).load(drill).value?.runbook
    }

    /// Every runbook that can be found.
    package func runbooks() -> [FoundRunbook] {
        library.runbookPaths().compactMap { path in
            guard let bytes = files.bytes(at: path) else { return nil }
            let text = String(decoding: bytes, as: UTF8.self)
            guard let runbook = RunbookLoader.load(SourceText(path: path, text: text)).value else {
                return nil
            }
            return FoundRunbook(
                row: RunbookRow(
                    id: runbook.id, title: runbook.title, steps: runbook.phasedSteps.count,
                    lastVerified: runbook.lastVerified, path: path),
                steps: runbook.phasedSteps.map { WrittenStep($0.step) })
        }
    }

    /// Every session of the journal, newest first.
    package static func sessions(in sessions: Sessions) throws -> [SessionRow] {
        try sessions.store.sessions().map { header in
            SessionRow(
                id: header.id, drill: header.drill, backend: header.backend?.rawValue,
                operator: header.operator,
                started: CalendarTime(header.startedAt).readable,
                outcome: header.summary?.outcome.rawValue
                    ?? (sessions.isRunning(header) ? "running" : "interrupted"),
                recoverySeconds: header.summary?.recoveryMilliseconds.map { Double($0) / 1000 })
        }
    }
}
