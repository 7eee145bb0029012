package import DrillJournal

/// A session in one file: JSON Lines with a header, every event as it is stored, and perhaps a signature.
///
/// The format is specified in <doc:EvidenceFormat>. What cannot be read is kept as a defect with its
/// place, so that the rest can still be checked.
package struct EvidenceFile: Hashable, Sendable {
    /// A line that is not as the format has it.
    package struct Defect: Hashable, Sendable {
        /// From 1.
        package var line: Int
        /// The event that ought to stand there; `nil` for the header and the signature.
        package var sequence: Int?
        package var text: String
    }

    /// Why a text is no evidence file at all.
    package enum Unreadable: Error, Hashable, CustomStringConvertible {
        case foreign
        case otherVersion(String)

        package var description: String {
            switch self {
            case .foreign:
                "it is no evidence file: its first line does not name the format "
                    + "“\(EvidenceHeader.format)”; `muster export` writes one"
            case .otherVersion(let name):
                "its format is “\(name)”, which this version does not read; "
                    + "it reads “\(EvidenceHeader.format)”"
            }
        }
    }

    /// `nil` where the first line is damaged.
    package var header: EvidenceHeader?
    package var events: [SealedEvent]
    package var signature: HeadSignature?
    package internal(set) var defects: [Defect] = []

    package init(header: EvidenceHeader, events: [SealedEvent], signature: HeadSignature? = nil) {
        self.header = header
        self.events = events
        self.signature = signature
    }
}
