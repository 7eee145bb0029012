/// A style for every role.
///
/// Text stands out from its background by at least 7:1 where the theme sets both, and no role is
/// told from another by colour alone: screens add a word or a glyph.
package struct Theme: Hashable, Sendable {
    /// Whether the terminal is dark or light.
    package enum Appearance: String, Hashable, Sendable, CaseIterable {
        case dark, light
    }

    /// By the raw value of the role.
    private var styles: [Style]

    package init(_ style: (TextRole) -> Style) {
        styles = TextRole.allCases.map(style)
    }

    package subscript(role: TextRole) -> Style {
        get { styles[role.rawValue] }
        set { styles[role.rawValue] = newValue }
    }

    /// The built-in theme for a terminal.
    package static func standard(_ appearance: Appearance, depth: ColorDepth) -> Theme {
        switch (depth, appearance) {
        case (.none, _): .monochrome
        case (.eight, _), (.sixteen, _): .sixteen
        case (_, .dark): .dark
        case (_, .light): .light
        }
    }
}
