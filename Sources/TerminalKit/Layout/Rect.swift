/// A part of the screen; its sides are never negative, so that a tiny terminal cannot trap.
package struct Rect: Hashable, Sendable {
    package let x: Int
    package let y: Int
    package let width: Int
    package let height: Int

    package init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// A whole screen.
    package init(_ size: Size) {
        self.init(x: 0, y: 0, width: size.width, height: size.height)
    }

    /// The first column to the right of the rectangle.
    package var right: Int { x + width }
    /// The first row below the rectangle.
    package var bottom: Int { y + height }
    package var isEmpty: Bool { width == 0 || height == 0 }

    package func contains(_ point: Point) -> Bool {
        point.x >= x && point.x < right && point.y >= y && point.y < bottom
    }

    /// What both rectangles cover.
    package func intersection(_ other: Rect) -> Rect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return Rect(
            x: left, y: top,
            width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
    }

    /// The rectangle without a margin on each side.
    package func inset(columns: Int = 0, rows: Int = 0) -> Rect {
        Rect(
            x: x + min(columns, width), y: y + min(rows, height),
            width: width - 2 * columns, height: height - 2 * rows)
    }

    /// One row of the rectangle, counted from its top; empty when there is no such row.
    package func row(_ index: Int) -> Rect {
        Rect(x: x, y: y + index, width: width, height: index >= 0 && index < height ? 1 : 0)
    }

    /// A rectangle of at most this size in the middle of this one.
    package func centred(width wanted: Int, height wantedRows: Int) -> Rect {
        let columns = min(max(0, wanted), width)
        let rows = min(max(0, wantedRows), height)
        return Rect(
            x: x + (width - columns) / 2, y: y + (height - rows) / 2, width: columns, height: rows)
    }
}
