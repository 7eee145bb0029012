import DrillEngine
import DrillModel

extension AppModel {
    /// Everything that can be done or gone to from here, to be found by typing.
    var palette: Menu {
        Menu("Do or go to", Menu.items(hints) + consoleItems)
    }

    private var consoleItems: [Menu.Item] {
        guard screen == .console, let session else { return [] }
        return steps(of: session) + actions(of: session)
    }

    private func steps(of session: SessionModel) -> [Menu.Item] {
        session.state.steps.indices.compactMap { place in
            let record = session.state.steps[place]
            return session.step(record.id).map { step in
                Menu.Item(
                    "step: \(step.title)", "\(record.phase.title), \(record.status.rawValue).",
                    intent: .showStep(place))
            }
        }
    }

    private func actions(of session: SessionModel) -> [Menu.Item] {
        let whyNot = whyNot(.actions)
        return Menu.actions(session.actions).items.map { item in
            Menu.Item("run: \(item.label)", item.detail, whyNot: whyNot, intent: item.intent)
        }
    }
}
