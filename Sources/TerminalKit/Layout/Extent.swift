/// How much of a side a part of a layout asks for.
package enum Extent: Hashable, Sendable {
    /// This many columns or rows, less only when there are not so many.
    case fixed(Int)
    /// A share of what the fixed parts leave, in proportion to the other shares.
    case share(Int)

    /// The lengths of the parts of a side of `total`; fixed parts are served in order.
    static func lengths(_ parts: [Extent], of total: Int) -> [Int] {
        var rest = max(0, total)
        var lengths = parts.map { part -> Int in
            guard case .fixed(let wanted) = part else { return 0 }
            let length = min(max(0, wanted), rest)
            rest -= length
            return length
        }
        var shares = parts.reduce(0) { $0 + $1.weight }
        for (index, part) in parts.enumerated() where part.weight > 0 {
            lengths[index] = rest * part.weight / shares
            rest -= lengths[index]
            shares -= part.weight
        }
        return lengths
    }

    private var weight: Int {
        if case .share(let weight) = self { max(0, weight) } else { 0 }
    }
}

extension Rect {
    /// The rectangle cut into parts from top to bottom.
    package func rows(_ parts: Extent...) -> [Rect] {
        rows(parts)
    }

    /// The rectangle cut into parts from top to bottom.
    package func rows(_ parts: [Extent]) -> [Rect] {
        var top = y
        return Extent.lengths(parts, of: height).map { length in
            defer { top += length }
            return Rect(x: x, y: top, width: width, height: length)
        }
    }

    /// The rectangle cut into parts from left to right.
    package func columns(_ parts: Extent...) -> [Rect] {
        columns(parts)
    }

    /// The rectangle cut into parts from left to right.
    package func columns(_ parts: [Extent]) -> [Rect] {
        var left = x
        return Extent.lengths(parts, of: width).map { length in
            defer { left += length }
            return Rect(x: left, y: y, width: length, height: height)
        }
    }
}
