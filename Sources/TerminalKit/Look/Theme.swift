/// A style for every role.
///
/// Text stands out from its background by at least 7:1 where the theme sets both, and no role is
/// told from another by colour alone: screens add a word or a glyph.
package struct Theme: Hashable, Sendable {
    /// What the built-in themes are made for.
    package enum Appearance: String, Hashable, Sendable, CaseIterable {
        case dark, light
        case highContrast = "high-contrast"

        /// The appearance of a terminal that says of itself `COLORFGBG`, as in `15;0`; `nil` when that
        /// says nothing that can be used.
        ///
        /// - Parameter variable: the value; its last part is the number of the background.
        package init?(colorFGBG variable: String) {
            guard let number = variable.split(separator: ";").last.flatMap({ Int($0) }),
                (0..<16).contains(number)
            else { return nil }
            self = number == 7 || number >= 9 ? .light : .dark
        }
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
        case (_, .highContrast): .highContrast
        }
    }
}
