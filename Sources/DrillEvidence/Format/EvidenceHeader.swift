package import DrillEngine
import DrillJournal

/// The first line of an evidence file: what it says of the session and of itself.
///
/// Everything in it can be derived from the events, so that a change of it is found.
package struct EvidenceHeader: Hashable, Codable, Sendable {
    /// The SHA-256 of the drill's files as the first event carries them, in hexadecimal.
    package struct Digests: Hashable, Codable, Sendable {
        package var plan: String
        package var runbook: String
        /// Absent for a drill without a simulated system.
        package var system: String?
    }

    /// The session as a list of sessions shows it.
    package struct Session: Hashable, Codable, Sendable {
        package var id: String
        package var drill: String
        package var title: String
        package var `operator`: String
        /// The wall clock at the beginning, in ms since 1970 (UTC).
        package var startedAt: Int64

        private enum CodingKeys: String, CodingKey {
            case id, drill, title, `operator`
            case startedAt = "started_at"
        }
    }

    /// How the session ended.
    package struct Summary: Hashable, Codable, Sendable {
        package var outcome: Outcome
        /// RTA in ms of drill time; absent where the system did not recover.
        package var recoveryMilliseconds: Int64?
        /// The wall clock at the end, in ms since 1970 (UTC).
        package var endedAt: Int64

        private enum CodingKeys: String, CodingKey {
            case outcome
            case recoveryMilliseconds = "recovery_ms"
            case endedAt = "ended_at"
        }
    }

    /// The name of the format, with its version.
    package static let format = "muster-evidence/1"

    package var format = Self.format
    package var session: Session
    /// Absent while the session has not ended.
    package var summary: Summary?
    /// How many events follow.
    package var events: Int
    /// The link of the last of them, in hexadecimal.
    package var head: String
    package var digests: Digests
}

extension EvidenceHeader {
    /// The header of a session as the journal has it.
    init(_ session: SessionHeader, events: Int, head: [UInt8], digests: Digests) {
        self.init(
            session: Session(
                id: session.id, drill: session.drill, title: session.title,
                operator: session.operator, startedAt: session.startedAt),
            summary: session.summary.map {
                Summary(
                    outcome: $0.outcome, recoveryMilliseconds: $0.recoveryMilliseconds,
                    endedAt: $0.endedAt)
            },
            events: events, head: HashChain.hex(head), digests: digests)
    }

    /// The session that it speaks of.
    var sessionHeader: SessionHeader {
        SessionHeader(
            id: session.id, drill: session.drill, title: session.title,
            operator: session.operator, startedAt: session.startedAt,
            summary: summary.map {
                SessionSummary(
                    outcome: $0.outcome, recoveryMilliseconds: $0.recoveryMilliseconds,
                    endedAt: $0.endedAt)
            })
    }
}
