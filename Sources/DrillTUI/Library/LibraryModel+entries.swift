import DrillHistory
import TerminalKit

extension LibraryModel {
    /// The entries that the filter leaves, looked up anew.
    var listed: [LibraryEntry] {
        guard let contents else { return [] }
        let all =
            contents.sessions.map { LibraryEntry.session($0) }
            + sorted(contents.drills).map { .drill($0) } + contents.runbooks.map { .runbook($0) }
        let words = filter.text.lowercased().split(separator: " ")
        let wanted =
            words.isEmpty
            ? all
            : all.filter { entry in
                let text = entry.searchText.lowercased()
                return words.allSatisfy { text.contains($0) }
            }
        let groups = Dictionary(grouping: wanted) { $0.group(in: order) }
        return LibraryEntry.Group.allCases.flatMap { groups[$0] ?? [] }
    }

    /// The drills as they are listed: by subject, or what is most overdue first.
    private func sorted(
        _ drills: [LibraryContents.DrillEntry]
    ) -> [LibraryContents.DrillEntry] {
        let bySubject = drills.sorted { $0.id < $1.id }
        guard order == .due else { return bySubject }
        return bySubject.enumerated().sorted { left, right in
            let isFirst = Due.comesBefore(left.element.due, right.element.due)
            let isLast = Due.comesBefore(right.element.due, left.element.due)
            return isFirst || !isLast && left.offset < right.offset
        }.map(\.element)
    }

    /// The entry that Enter opens.
    var chosen: LibraryEntry? {
        selected < entries.count ? entries[selected] : nil
    }

    /// Selects the first entry that has the words of the filter in its title, else the first.
    mutating func selectBestMatch() {
        let words = filter.text.lowercased().split(separator: " ")
        let best = entries.firstIndex { entry in
            let title = entry.title.lowercased()
            return words.allSatisfy { title.contains($0) }
        }
        selected = best ?? 0
    }

    /// Takes the contents in; what was selected stays so where it is still there.
    mutating func take(_ contents: LibraryContents) {
        let before = chosen
        self.contents = contents
        let same = entries.firstIndex { $0.name == before?.name }
        selected = same ?? min(selected, max(0, entries.count - 1))
    }
}
