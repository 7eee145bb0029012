import DrillEngine
package import DrillModel

extension AppModel {
    /// Whether an inject waits for an answer.
    func isAnswerOpen(_ inject: Inject) -> Bool {
        inject.needsAnswer
            && session?.state.injects.first { $0.id == inject.id }?.answeredAt == nil
    }

    /// The messages that have come, oldest first.
    var messages: [(record: InjectRecord, inject: Inject)] { session?.state.messages ?? [] }

    /// The oldest message that waits for an answer.
    var openQuestion: Inject? { session?.state.openQuestion }

    /// The message over the console: a question first, else the newest that is unread.
    var bannerInject: Inject? {
        openQuestion
            ?? messages.last {
                $0.record.answeredAt == nil && !console.readInjects.contains($0.inject.id)
            }?.inject
    }

    /// Lists what has come, open questions first; a question that is all there is is answered at once.
    mutating func openInbox() {
        if messages.count == 1, let inject = openQuestion {
            return ask(answerPrompt(for: inject))
        }
        let open = messages.filter { isAnswerOpen($0.inject) }
        let rest = messages.reversed().filter { !isAnswerOpen($0.inject) }
        show(Menu("Messages", (open + rest).map(item) + alertItems))
    }

    /// The alerts that fire, the newest first.
    private var alertItems: [Menu.Item] {
        (session?.state.alerts ?? []).reversed().map { alert in
            let kind = alert.severity == .page ? "PAGE" : "ticket"
            return Menu.Item("\(kind) \(alert.name)", alert.summary, intent: .nothing)
        }
    }

    private func item(for record: InjectRecord, _ inject: Inject) -> Menu.Item {
        let time = (record.firedAt ?? .start).sinceStart.clock
        let message = inject.message ?? ""
        guard isAnswerOpen(inject) else {
            let answer = record.answer.map { " You answered: \($0)" } ?? ""
            return Menu.Item(
                "\(time)  \(inject.sender)", message + answer, intent: .read(inject: inject.id))
        }
        return Menu.Item(
            "\(time)  Answer \(inject.sender)", message,
            intent: .open(.text(answerPrompt(for: inject))))
    }

    private func answerPrompt(for inject: Inject) -> TextPrompt {
        TextPrompt(
            "Answer \(inject.sender)", [inject.message ?? ""],
            purpose: .answer(inject: inject.id))
    }
}

extension Inject {
    /// Who speaks and by what: `Ada Osei, CEO (phone)`.
    package var sender: String {
        switch (from, channel) {
        case (let from?, let channel?): "\(from) (\(channel.rawValue))"
        case (let from?, nil): from
        case (nil, let channel?): channel.rawValue
        case (nil, nil): "Somebody"
        }
    }
}
