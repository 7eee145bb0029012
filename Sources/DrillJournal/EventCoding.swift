package import DrillEngine
import FoundationEssentials

/// The canonical bytes of an event.
package enum EventCoding {
    /// The bytes that are stored and hashed.
    package static func encode(_ event: TimedEvent) throws -> [UInt8] {
        try CanonicalJSON.text(event)
    }

    /// The event that the bytes stand for.
    package static func decode(_ bytes: [UInt8]) throws -> TimedEvent {
        try JSONDecoder().decode(TimedEvent.self, from: Data(bytes))
    }
}
