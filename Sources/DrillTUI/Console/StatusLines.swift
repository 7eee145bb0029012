import DrillEngine
import DrillModel
import TerminalKit

/// The lines that come and go: messages, alerts, what runs, what is waited for.
struct StatusLines {
    let model: AppModel
    let session: SessionModel

    func lines(columns: Int, glyphs: Glyphs) -> [Line] {
        aborts(columns) + banner(columns: columns, glyphs: glyphs) + silences(columns, glyphs)
            + alerts(columns, glyphs) + busy(glyphs) + duties(columns)
    }

    private func banner(columns: Int, glyphs: Glyphs) -> [Line] {
        guard let inject = model.bannerInject else { return [] }
        let text = "\(glyphs.alert) \(inject.sender): \(inject.message ?? "")"
        guard !session.isReplay else {
            return Wrapping.lines(text, columns: columns).prefix(3).map { Line($0, .notice) }
        }
        guard model.isAnswerOpen(inject) else {
            let hint = "  i reads" + (model.console.selectedStep == nil ? ", Esc puts away" : "")
            let room = columns - hint.count
            let cut = Wrapping.fitted(text, columns: room, ellipsis: glyphs.ellipsis)
            return [Line(cut, .notice) + Line(hint, .muted)]
        }
        let wrapped = Wrapping.lines(text, columns: columns).prefix(3).map { Line($0, .notice) }
        let press =
            model.messages.count > 1
            ? "Press i, then Enter, to answer. " : "Press i to answer. "
        let hint = Line("  ") + Line(press, .accent) + others(than: inject)
        guard let last = wrapped.last, last.columns + hint.columns <= columns else {
            return wrapped + [hint]
        }
        return wrapped.dropLast() + [last + hint]
    }

    /// The abort criteria that are about to end the drill.
    private func aborts(_ columns: Int) -> [Line] {
        let state = session.state
        guard session.isDisruptionKnown, state.status == .running else { return [] }
        return zip(state.drill.plan.abortWhen, state.abortHeldSince).compactMap {
            criterion, since -> String? in
            guard let since, let holdFor = criterion.holdFor else { return nil }
            let left = holdFor - (session.now - since)
            guard left >= .zero, left <= Self.lastWarning else { return nil }
            return "The drill is aborted in \(left.clock): \(criterion.reason)"
        }.flatMap { Wrapping.lines($0, columns: columns).prefix(2).map { Line($0, .danger) } }
    }

    /// How long before an abort the console says so.
    private static let lastWarning = DrillDuration.minutes(5)

    /// How many other messages wait or are unread.
    private func others(than inject: Inject) -> Line {
        let others = model.messages.map(\.inject).filter { $0.id != inject.id }
        let questions = others.count(where: model.isAnswerOpen)
        let unread = others.count {
            !$0.needsAnswer && !model.console.readInjects.contains($0.id)
        }
        let parts = [
            questions == 0 ? nil : "\(questions) more to answer",
            unread == 0 ? nil : "\(unread) more to read",
        ].compactMap { $0 }
        return parts.isEmpty ? .empty : Line("\(parts.joined(separator: ", ")).", .muted)
    }

    /// The notification clocks that run, the one that ends first at the left.
    private func duties(_ columns: Int) -> [Line] {
        let deadlines = NotificationDeadline.all(of: session.state, startedOn: session.startedOn)
            .filter { $0.startedAt != nil && $0.stoppedAt == nil }
            .sorted { ($0.dueAt ?? .start) < ($1.dueAt ?? .start) }
        guard let first = deadlines.first?.dueAt else { return [] }
        let texts = deadlines.compactMap { deadline in
            deadline.dueAt.map { due in
                due < session.now
                    ? "\(deadline.clock.id) LATE"
                    : "\(deadline.clock.id) \((due - session.now).clock)"
            }
        }
        let role: TextRole = first < session.now ? .danger : .muted
        return [Line("Notify: \(texts.joined(separator: "  "))", role)]
    }

    private static let alertIndent = 2

    /// The newest page, or the newest ticket where nobody is paged, and how many others there are.
    private func alerts(_ columns: Int, _ glyphs: Glyphs) -> [Line] {
        let alerts = session.state.alerts
        let page = alerts.last { $0.severity == .page }
        guard let first = page ?? alerts.last else { return [] }
        let others = alerts.count - 1
        let rest = others == 0 ? "" : "  +\(others) alert\(others == 1 ? "" : "s")"
        let kind = page == nil ? "ticket" : "PAGE"
        let role: TextRole = page == nil ? .warning : .danger
        let text = "\(glyphs.alert) \(kind) \(first.name): \(first.summary)"
        guard DisplayWidth.columns(text) + rest.count > columns else {
            return [Line(text, role) + Line(rest, .danger)]
        }
        let wrapped = Wrapping.lines(text, columns: columns - Self.alertIndent)
        let more = wrapped.dropFirst().joined(separator: " ")
        let room = columns - Self.alertIndent - rest.count
        let second = Wrapping.fitted(more, columns: room, ellipsis: glyphs.ellipsis)
        return [
            Line(wrapped.first ?? "", role),
            Line(String(repeating: " ", count: Self.alertIndent) + second, role)
                + Line(rest, .danger),
        ]
    }

    /// The sources that do not answer: until they do, nothing that they tell is known.
    private func silences(_ columns: Int, _ glyphs: Glyphs) -> [Line] {
        session.state.silentSources.map { source in
            let text =
                "\(glyphs.alert) \(source.name) has not answered for "
                + "\((session.now - source.since).clock), its metrics are unknown: \(source.reason)"
            return Line(
                Wrapping.fitted(text, columns: columns, ellipsis: glyphs.ellipsis), .danger)
        }
    }

    private func busy(_ glyphs: Glyphs) -> [Line] {
        let actions = session.state.runningActions.map { action in
            "\(glyphs.current) running \(action.action) \((session.now - action.began).clock)"
        }
        let approvals = session.state.steps.compactMap { record -> String? in
            guard let request = record.approval else { return nil }
            let asked = request.of.map { "\($0) (\(request.role.title))" } ?? request.role.title
            let since = record.began.map { " \((session.now - $0).clock)" } ?? ""
            return "\(glyphs.waiting) waiting for \(asked)\(since), e records the answer"
        }
        let all = actions + approvals
        return all.isEmpty ? [] : [Line(all.joined(separator: "  "), .accent)]
    }
}
