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
        openQuestion ?? messages.last { !console.readInjects.contains($0.inject.id) }?.inject
    }

    /// Answers the oldest question, or lists what has come.
    mutating func openInbox() {
        if let inject = openQuestion {
            overlay = .text(answerPrompt(for: inject))
            return
        }
        for message in messages { console.readInjects.insert(message.inject.id) }
        overlay = .menu(
            Menu(
                "Messages",
                messages.reversed().map { message in
                    let time = (message.record.firedAt ?? .start).sinceStart.clock
                    let answer = message.record.answer.map { " You answered: \($0)" } ?? ""
                    return Menu.Item(
                        "\(time)  \(message.inject.sender)",
                        (message.inject.message ?? "") + answer, intent: .nothing)
                }))
    }

    private func answerPrompt(for inject: Inject) -> TextPrompt {
        TextPrompt(
            "Answer \(inject.sender)", [inject.message ?? ""],
            text: console.drafts[inject.id] ?? "", purpose: .answer(inject: inject.id))
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
