import DrillContent
import DrillHistory
import DrillJournal
import DrillModel
import DrillTUI

extension ConsoleServices {
    /// The sessions of a drill, for looking back.
    func history(_ subject: HistorySubject) throws -> HistoryContents {
        switch subject {
        case .session(let id):
            guard let header = try sessions.store.header(of: id) else {
                throw JournalError.unknownSession(id)
            }
            return try sessions.history(of: header.drill)
        case .drill(let path):
            let loaded = DrillLoader(files: DiskFiles()).load(path)
            guard let plan = loaded.value?.plan else {
                throw UnusableDrill(path, loaded.diagnostics)
            }
            return try sessions.history(of: plan.id, title: plan.title)
        }
    }
}
