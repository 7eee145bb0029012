/// Puts a mask in place of secrets in a text that comes in pieces.
///
/// A secret is found as it is and in the encodings that tools print it in, also where line breaks
/// were put into it.
struct SecretMask {
    /// What stands for a secret.
    static let mask = "***"

    private let patterns: [[UInt8]]
    private let beginnings: Set<UInt8>
    /// What may be the beginning of a secret.
    private var held: [UInt8] = []

    init(_ secrets: some Sequence<String>) {
        patterns = SecretForms(secrets).patterns
        beginnings = Set(patterns.compactMap(\.first))
    }

    /// The bytes of the longest form of a secret.
    var longest: Int { patterns.first?.count ?? 0 }

    /// As much of the text so far as cannot be the beginning of a secret any more.
    mutating func mask(_ text: String) -> String {
        guard !patterns.isEmpty else { return text }
        held.append(contentsOf: text.utf8)
        return take(isEnd: false)
    }

    /// The rest of the text.
    ///
    /// - Parameter isCut: more would have come, so a beginning of a secret is masked as well.
    /// - Returns: what was held back, masked where it has to be.
    mutating func finish(isCut: Bool = false) -> String {
        if isCut, case let known = take(isEnd: false), !held.isEmpty {
            held = []
            return known + Self.mask
        }
        return take(isEnd: true)
    }

    private mutating func take(isEnd: Bool) -> String {
        var shown: [UInt8] = []
        var index = 0
        scan: while index < held.count {
            switch look(at: index, isEnd: isEnd) {
            case .nothing:
                shown.append(held[index])
                index += 1
            case .secret(let end):
                shown.append(contentsOf: Self.mask.utf8)
                if held[index..<end].contains(0x0A) { shown.append(0x0A) }
                index = end
            case .perhaps:
                break scan
            }
        }
        held.removeFirst(index)
        return String(decoding: shown, as: UTF8.self)
    }

    private enum Finding {
        case nothing
        case secret(end: Int)
        /// More has to come to tell.
        case perhaps
    }

    /// The longest secret that begins at a place.
    private func look(at start: Int, isEnd: Bool) -> Finding {
        guard beginnings.contains(held[start]) else { return .nothing }
        for pattern in patterns {
            switch match(pattern, at: start) {
            case .nothing: continue
            case .perhaps where isEnd: continue
            case let finding: return finding
            }
        }
        return .nothing
    }

    private func match(_ pattern: [UInt8], at start: Int) -> Finding {
        var place = start
        for (count, byte) in pattern.enumerated() {
            while count > 0, place < held.count, held[place] == 0x0A { place += 1 }
            guard place < held.count else { return .perhaps }
            guard held[place] == byte else { return .nothing }
            place += 1
        }
        return .secret(end: place)
    }
}
