/// Everything that decides how a screen looks, apart from what it says.
package struct Look: Hashable, Sendable {
    package var theme: Theme
    package var glyphs: Glyphs

    package init(theme: Theme, glyphs: Glyphs) {
        self.theme = theme
        self.glyphs = glyphs
    }

    /// No colours and nothing but ASCII, which every terminal shows.
    package static let plain = Look(theme: .monochrome, glyphs: .ascii)
}
