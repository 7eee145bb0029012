/// A part of the screen that answers a click.
package struct Hotspot: Hashable, Sendable {
    /// What a click there means.
    package enum Target: Hashable, Sendable {
        /// As if the key had been pressed.
        case key(Key)
        /// A row of a pane's list, both by their place.
        case row(Int, pane: Int = 0)
        /// A pane of the screen, by its place.
        case pane(Int)
        /// A moment of a time line, as a share of the whole.
        case moment(Double)

        /// The pane in which the target lies.
        package var pane: Int? {
            switch self {
            case .key, .moment: nil
            case .row(_, let pane), .pane(let pane): pane
            }
        }
    }

    package let rect: Rect
    package let target: Target
}

extension Canvas {
    /// Lets a part of the screen answer clicks; what is drawn later lies on top.
    package mutating func answer(_ target: Hotspot.Target, in rect: Rect) {
        let seen = rect.intersection(clip)
        if !seen.isEmpty { hotspots.append(Hotspot(rect: seen, target: target)) }
    }

    /// What a click at a place means; `nil` where nothing answers.
    package func target(at point: Point) -> Hotspot.Target? {
        hotspots.last { $0.rect.contains(point) }?.target
    }

    /// The pane that a place belongs to.
    package func pane(at point: Point) -> Int? {
        hotspots.last { $0.rect.contains(point) && $0.target.pane != nil }?.target.pane
    }
}
