/// A spacing character with its combining marks, as plain numbers.
///
/// A frame has thousands of cells, which are copied and compared with every key: `Character`, which
/// counts references, takes several times as long.
package struct Symbol: Hashable, Sendable {
    package let base: Unicode.Scalar
    /// The values of up to four marks in order, 0 where there is none.
    package let marks: SIMD4<UInt32>

    /// A scalar without marks.
    package init(_ base: Unicode.Scalar) {
        self.base = base
        marks = .zero
    }

    /// A character; marks beyond the fourth are left out.
    package init(_ character: Character) {
        var scalars = character.unicodeScalars.makeIterator()
        base = scalars.next() ?? " "
        var marks = SIMD4<UInt32>.zero
        for place in marks.indices { marks[place] = scalars.next()?.value ?? 0 }
        self.marks = marks
    }

    package var character: Character {
        guard marks != .zero else { return Character(base) }
        var text = String.UnicodeScalarView([base])
        for place in marks.indices {
            if let mark = Unicode.Scalar(marks[place]), mark.value > 0 { text.append(mark) }
        }
        return Character(String(text))
    }

    package var isASCII: Bool { base.isASCII && marks == .zero }
}
