/// The characters that frames, bars, charts and marks are made of.
package struct Glyphs: Hashable, Sendable {
    package var repertoire: Repertoire
    package var horizontal: Character
    package var vertical: Character
    package var topLeft: Character
    package var topRight: Character
    package var bottomLeft: Character
    package var bottomRight: Character
    /// A bar's cells from nearly empty to full, for bars that grow to the right.
    package var barSteps: [Character]
    /// A chart's cells from nearly empty to full, for columns that grow upwards.
    package var columnSteps: [Character]
    package var barRest: Character
    /// The target's place on a bar.
    package var target: Character
    /// The limit's row of a chart, where no column covers it.
    package var limit: Character
    /// A column of a chart whose value is unknown.
    package var unknown: Character
    package var selected: Character
    package var done: Character
    package var failed: Character
    package var skipped: Character
    package var waiting: Character
    package var current: Character
    package var bullet: Character
    package var ellipsis: Character
    package var alert: Character
    package var arrow: Character
    /// There are more rows above, or below.
    package var moreAbove: Character
    package var moreBelow: Character
    /// The moment of the disruption in a chart.
    package var disruption: Character

    /// Box drawing and block elements, which every UTF-8 terminal has.
    package static let unicode = Glyphs(
        repertoire: .unicode,
        horizontal: "─", vertical: "│",
        topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
        barSteps: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
        columnSteps: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
        barRest: "░", target: "│", limit: "─", unknown: "·",
        selected: "▸", done: "✓", failed: "✗", skipped: "»", waiting: "○", current: "●",
        bullet: "•", ellipsis: "…", alert: "▲", arrow: "→", moreAbove: "↑", moreBelow: "↓",
        disruption: "▼")

    /// Nothing but ASCII, for locales without UTF-8.
    package static let ascii = Glyphs(
        repertoire: .ascii,
        horizontal: "-", vertical: "|",
        topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
        barSteps: ["#"],
        columnSteps: [".", ":", "#"],
        barRest: ".", target: "|", limit: "-", unknown: "?",
        selected: ">", done: "+", failed: "x", skipped: "/", waiting: "o", current: "*",
        bullet: "*", ellipsis: "~", alert: "!", arrow: ">", moreAbove: "^", moreBelow: "v",
        disruption: "v")
}
