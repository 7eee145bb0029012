import DrillJournal
import FoundationEssentials

extension EvidenceFile {
    private struct SignatureLine: Codable {
        var signature: HeadSignature
    }

    private static let lineFeed: UInt8 = 0x0A

    /// The bytes of the file; the same for the same session every time.
    package func text() throws -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(events.reduce(1024) { $0 + $1.body.count + 160 })
        if let header { text += try CanonicalJSON.text(header) + [Self.lineFeed] }
        for event in events {
            text += Array(
                #"{"sequence":\#(event.sequence),"wall":\#(event.wall),"link":""#.utf8)
            text += Array(#"\#(HashChain.hex(event.hash))","event":"#.utf8)
            text += event.body
            text += Array("}\n".utf8)
        }
        if let signature {
            text += try CanonicalJSON.text(SignatureLine(signature: signature)) + [Self.lineFeed]
        }
        return text
    }

    /// Reads a file.
    ///
    /// - Parameter bytes: the whole of it.
    /// - Throws: an `Unreadable` for something else than an evidence file. A damaged one is read as
    ///   far as it goes, with its defects.
    package init(reading bytes: [UInt8]) throws(Unreadable) {
        var lines = bytes.split(separator: Self.lineFeed, omittingEmptySubsequences: false)
        let isComplete = lines.last?.isEmpty == true
        if isComplete { lines.removeLast() }
        let first = lines.first ?? []
        try Self.requireFormat(first)
        events = []
        header = CanonicalJSON.read(EvidenceHeader.self, first)
        if header == nil {
            defects.append(
                Defect(line: 1, text: "the header is not as `muster export` writes it"))
        }
        read(lines.dropFirst())
        if !isComplete {
            defects.append(
                Defect(line: lines.count, text: "the last line has no end; something is missing"))
        }
    }

    private static func requireFormat(_ line: ArraySlice<UInt8>) throws(Unreadable) {
        struct Named: Decodable {
            var format: String
        }
        let named = try? JSONDecoder().decode(Named.self, from: Data(line))
        if let named, named.format != EvidenceHeader.format, named.format.hasPrefix("muster-") {
            throw .otherVersion(named.format)
        }
        let name = Array(#""format":"\#(EvidenceHeader.format)""#.utf8)
        guard line.contains(name) else { throw .foreign }
    }

    private mutating func read(_ lines: ArraySlice<ArraySlice<UInt8>>) {
        events.reserveCapacity(lines.count)
        for (index, line) in zip(lines.indices, lines) {
            if signature != nil {
                defects.append(
                    Defect(line: index + 1, text: "nothing may come after the signature"))
            } else if let event = Self.event(in: line) {
                events.append(event)
            } else if index == lines.endIndex - 1,
                let last = CanonicalJSON.read(SignatureLine.self, line)
            {
                signature = last.signature
            } else {
                let isSignature = line.starts(with: Array(#"{"sig"#.utf8))
                defects.append(
                    Defect(
                        line: index + 1, sequence: isSignature ? nil : index,
                        text: "the line is not as `muster export` writes it"))
            }
        }
    }

    private static func event(in line: ArraySlice<UInt8>) -> SealedEvent? {
        var scanner = LineScanner(line)
        guard scanner.skip(#"{"sequence":"#) != nil, let sequence = scanner.integer(),
            scanner.skip(#","wall":"#) != nil, let wall = scanner.integer(),
            scanner.skip(#","link":""#) != nil, let link = scanner.hexadecimal(32),
            scanner.skip(#"","event":"#) != nil, scanner.remainder.last == 0x7D
        else { return nil }
        return SealedEvent(
            sequence: Int(sequence), wall: wall, body: Array(scanner.remainder.dropLast()),
            hash: link)
    }
}
