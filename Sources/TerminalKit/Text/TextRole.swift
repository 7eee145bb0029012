/// What a piece of text is for; the theme decides how that looks.
package enum TextRole: Int, Hashable, Sendable, CaseIterable {
    /// Ordinary text.
    case text
    /// What may be overlooked: units, times past, disabled keys.
    case muted
    case title
    /// What the eye should go to next.
    case accent
    /// The row or the button that the keys act on.
    case selection
    case good, warning, danger
    /// A message or an inject.
    case notice
    /// Lines around panels.
    case border
    /// Lines around the panel that has the keys.
    case focusedBorder
    /// A key in the footer or in help.
    case key
    /// The banner over a simulated drill.
    case simulated
    /// The banner over a drill on a real environment.
    case live
    /// The filled and the empty part of a bar.
    case bar, barRest
    case chart
    /// The steady-state limit in a chart.
    case limit
    /// A text field.
    case field
}
