/// A spacing character with its combining marks, as two plain numbers.
///
/// A frame has thousands of cells, which are copied and compared with every key: `Character`, which
/// counts references, takes several times as long, and so does a number for every mark.
package struct Symbol: Hashable, Sendable {
    /// The scalar in the lowest bits, and above it the first mark.
    private let start: UInt64
    /// The second mark to the fourth, from the lowest bits up.
    private let rest: UInt64

    /// The bits that every scalar fits into.
    private static let bits = 21
    private static let mask: UInt64 = 1 << bits - 1

    /// A scalar without marks.
    package init(_ base: Unicode.Scalar) {
        start = UInt64(base.value)
        rest = 0
    }

    /// A character; marks beyond the fourth are left out.
    package init(_ character: Character) {
        var scalars = character.unicodeScalars.makeIterator()
        func next(shifted places: Int) -> UInt64 {
            UInt64(scalars.next()?.value ?? 0) << (places * Self.bits)
        }
        let base = UInt64((scalars.next() ?? " ").value)
        start = base | next(shifted: 1)
        rest = next(shifted: 0) | next(shifted: 1) | next(shifted: 2)
    }

    package var base: Unicode.Scalar { Unicode.Scalar(UInt32(start & Self.mask)) ?? " " }

    /// The values of the four marks in order, 0 where there is none.
    package var marks: SIMD4<UInt32> {
        func value(_ number: UInt64, _ places: Int) -> UInt32 {
            UInt32(number >> (places * Self.bits) & Self.mask)
        }
        return SIMD4(value(start, 1), value(rest, 0), value(rest, 1), value(rest, 2))
    }

    package var character: Character {
        guard start > Self.mask else { return Character(base) }
        var text = String.UnicodeScalarView([base])
        let marks = marks
        for place in marks.indices {
            if let mark = Unicode.Scalar(marks[place]), mark.value > 0 { text.append(mark) }
        }
        return Character(String(text))
    }

    package var isASCII: Bool { start < 0x80 }
}
