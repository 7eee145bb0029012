/// The look that somebody wants: a built-in theme, and what is to look otherwise.
package struct ThemeChoice: Hashable, Sendable {
    package var appearance: Theme.Appearance
    /// What looks otherwise than in the built-in theme.
    package var changes: [TextRole: Style]

    package init(_ appearance: Theme.Appearance, changes: [TextRole: Style] = [:]) {
        self.appearance = appearance
        self.changes = changes
    }

    package static let dark = ThemeChoice(.dark)

    /// The theme for a terminal; a change whose colours it does not have is left out.
    package func theme(depth: ColorDepth) -> Theme {
        var theme = Theme.standard(appearance, depth: depth)
        for (role, style) in changes
        where depth.has(style.foreground) && depth.has(style.background) {
            theme[role] = style
        }
        return theme
    }
}

extension ColorDepth {
    /// Whether a terminal shows a colour as it is meant.
    fileprivate func has(_ color: Color) -> Bool {
        switch self {
        case .none: false
        case .eight, .sixteen:
            color.rgb == nil && (color.index256 ?? 0) < rawValue
        case .palette256, .trueColor: true
        }
    }
}
