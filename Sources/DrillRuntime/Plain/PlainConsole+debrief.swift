import DrillEngine
import DrillModel
import DrillTUI
import TerminalKit

extension PlainConsole {
    /// Judges an expectation by its number or id.
    mutating func judge(_ rest: String) throws {
        let expectations = state.drill.plan.expectations
        guard let (which, others) = Self.firstWord(of: rest),
            let (verdict, comment) = Self.firstWord(of: others)
        else { return paper.say("Say which and how: \(PlainVerb.judge.usage).") }
        let number = Int(which).map { $0 - 1 } ?? expectations.firstIndex { $0.id == which }
        guard let number, expectations.indices.contains(number) else {
            return paper.say("There are \(expectations.count) expectations; debrief lists them.")
        }
        let verdicts = ["passed": true, "failed": false].filter { $0.key.hasPrefix(verdict) }
        guard let passed = verdicts.first?.value else {
            return paper.say("“\(verdict)” is no verdict; expected passed or failed.")
        }
        try give(.judge(expectation: expectations[number].id, passed: passed, comment: comment))
    }

    mutating func askWhy(_ rest: String) {
        guard let finding = finding(rest) else {
            return paper.say("Say of which finding, such as why \(state.findings[0].id).")
        }
        ask(.whys(of: finding), beginningWith: "")
    }

    mutating func askWhatToFix(_ rest: String) {
        guard !rest.isEmpty else { return ask(.correctiveAction(in: state), beginningWith: "") }
        guard let finding = finding(rest) else {
            return paper.say("There is no finding “\(rest)”; debrief lists them.")
        }
        ask(
            .correctiveAction(
                about: finding.id, finding: finding.text, exposedBy: finding.exposedBy, in: state),
            beginningWith: "")
    }

    private func finding(_ name: String) -> Finding? {
        state.findings.first { $0.id.lowercased() == name.lowercased() }
    }

    mutating func takeBackLast() throws {
        guard state.status != .running else { return try give(.takeBack) }
        guard let last = state.debrief.last else { return }
        try give(.withdraw(entry: last.number))
        paper.say("Taken back: \(last.content.name).")
    }

    /// Asks the fields of a form, one line each.
    mutating func ask(_ form: Form, beginningWith text: String) {
        var form = form
        paper.say(form.title + ". cancel leaves it.")
        paper.say(form.body)
        if !text.isEmpty {
            form.fields[0].fill(text)
            form.focused = 1
        }
        question = .form(form)
    }

    /// Takes the answer to a field; the last one sends the form.
    mutating func fill(_ asked: Form, with line: String) throws {
        var form = asked
        let text = line.trimmed
        if text == "cancel" { return paper.say("Nothing was entered.") }
        if case .choice(let choice) = form.fields[form.focused].content, text == "list" {
            paper.say(choice.options.enumerated().map { "\($0 + 1). \($1.label)" })
            question = .form(form)
            return
        }
        if !text.isEmpty { form.fields[form.focused].fill(text) }
        if let complaint = complaint(about: form) {
            paper.say(complaint)
            question = .form(asked)
            return
        }
        guard form.focused == form.fields.count - 1 || form.mayEnd(at: form.focused) else {
            form.focused += 1
            question = .form(form)
            return
        }
        if case .success(let command) = form.read() { try give(command) }
    }

    private func complaint(about form: Form) -> String? {
        if let text = form.complaint(about: form.focused) { return text }
        guard case .choice(let choice) = form.fields[form.focused].content,
            !choice.filter.text.isEmpty, choice.shown.count > 1
        else { return nil }
        let matches = choice.options.enumerated().filter { choice.shown.contains($0.element) }
        return "Several have that: "
            + matches.map { "\($0.offset + 1). \($0.element.label)" }.joined(separator: "; ") + "."
    }

    /// Prints the report, or writes files beside where the program was started.
    mutating func report(_ rest: String) throws {
        let (word, others) = Self.firstWord(of: rest) ?? (ReportFormat.markdown.rawValue, "")
        let name = word == "write" ? others : word
        let formats = ReportFormat.allCases.filter { name.isEmpty || $0.rawValue == name }
        guard !formats.isEmpty else {
            let known = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
            return paper.say("“\(name)” is no format; expected \(known).")
        }
        let report = try sessions.report(of: session.id)
        for format in formats {
            let text = format.render(report)
            guard word == "write" else {
                paper.say(
                    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
                continue
            }
            let path = "muster-\(session.id).\(format.fileEnding)"
            try ReportFile.write(text, to: path)
            paper.say("Written: \(path)")
        }
    }
}
