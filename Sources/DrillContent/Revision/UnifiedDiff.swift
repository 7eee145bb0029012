/// The difference of two texts as `git apply` and `patch -p1` take it.
package enum UnifiedDiff {
    /// Unchanged lines around a change.
    private static let context = 3

    /// A line with what becomes of it.
    private struct Edit {
        /// ` `, `-` or `+`.
        var mark: Character
        /// With its line end, if it has one.
        var line: String

        var isChange: Bool { mark != " " }
    }

    /// The difference; empty where there is none.
    ///
    /// - Parameters:
    ///   - old: the text of the file.
    ///   - new: what is to stand there.
    ///   - path: the file, relative to where the difference is to be applied.
    /// - Returns: one file's part of a patch, with a line end at its end.
    package static func render(from old: String, to new: String, path: String) -> String {
        let edits = edits(from: lines(of: old), to: lines(of: new))
        let hunks = hunks(of: edits)
        guard !hunks.isEmpty else { return "" }
        // A name with a blank ends at a tab.
        let end = path.contains(" ") ? "\t\n" : "\n"
        return "--- a/\(path)\(end)+++ b/\(path)\(end)"
            + hunks.map { text(of: $0, in: edits) }.joined()
    }

    private static func lines(of text: String) -> [String] {
        // As bytes, because CR and LF together are one character.
        var lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) + "\n" }
        let last = lines.removeLast().dropLast()
        return last.isEmpty ? lines : lines + [String(last)]
    }

    private static func edits(from old: [String], to new: [String]) -> [Edit] {
        let difference = new.difference(from: old)
        let removed = Set(
            difference.removals.map { change in
                if case .remove(let offset, _, _) = change { offset } else { -1 }
            })
        let inserted = Set(
            difference.insertions.map { change in
                if case .insert(let offset, _, _) = change { offset } else { -1 }
            })
        var edits: [Edit] = []
        var (before, after) = (0, 0)
        while before < old.count || after < new.count {
            if removed.contains(before) {
                edits.append(Edit(mark: "-", line: old[before]))
                before += 1
            } else if inserted.contains(after) {
                edits.append(Edit(mark: "+", line: new[after]))
                after += 1
            } else {
                edits.append(Edit(mark: " ", line: old[before]))
                before += 1
                after += 1
            }
        }
        return edits
    }

    /// The changes with their context; those whose contexts meet are one.
    private static func hunks(of edits: [Edit]) -> [Range<Int>] {
        edits.indices.filter { edits[$0].isChange }.reduce(into: [Range<Int>]()) { hunks, index in
            let first = max(0, index - context)
            let end = min(edits.count, index + context + 1)
            if let last = hunks.last, first <= last.upperBound {
                hunks[hunks.count - 1] = last.lowerBound..<end
            } else {
                hunks.append(first..<end)
            }
        }
    }

    private static func text(of hunk: Range<Int>, in edits: [Edit]) -> String {
        let before = edits[..<hunk.lowerBound]
        let inside = edits[hunk]
        let old = place(before.count { $0.mark != "+" }, inside.count { $0.mark != "+" })
        let new = place(before.count { $0.mark != "-" }, inside.count { $0.mark != "-" })
        return "@@ -\(old) +\(new) @@\n"
            + inside.map { edit in
                let line = "\(edit.mark)\(edit.line)"
                return line.utf8.last == 10 ? line : line + "\n\\ No newline at end of file\n"
            }.joined()
    }

    /// `first,count`; a part without lines begins at the line before it.
    private static func place(_ before: Int, _ count: Int) -> String {
        "\(count == 0 ? before : before + 1),\(count)"
    }
}
