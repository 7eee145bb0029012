extension AppModel {
    /// Why the chosen entry cannot be shown again; `nil` when it can.
    var whyNotReplay: String? {
        guard case .session(let session)? = library.chosen else {
            return "Only a session can be shown again."
        }
        return session.isResumable ? "The session has not ended; Enter goes on with it." : nil
    }

    /// Why the chosen entry has no history; `nil` when it has.
    var whyNotHistory: String? {
        switch library.chosen {
        case .drill(let drill) where drill.errors > 0:
            "It has \(drill.errors) error(s): muster validate \(drill.path)"
        case .drill, .session: nil
        case .runbook, nil: "Only drills and sessions have a history."
        }
    }

    mutating func replayChosen() -> [AppEffect] {
        guard case .session(let session)? = library.chosen else { return [] }
        return openRecording(of: session.id)
    }

    mutating func openHistoryOfChosen() -> [AppEffect] {
        switch library.chosen {
        case .drill(let drill):
            waitingFor = "Reading the sessions of \(drill.title)"
            return [.openHistory(.drill(path: drill.path))]
        case .session(let session):
            waitingFor = "Reading the sessions of \(session.title)"
            return [.openHistory(.session(id: session.id))]
        case .runbook, nil: return []
        }
    }
}
