/// What is asked or shown on top of the screen; it has the keys until it is gone.
package indirect enum Overlay: Hashable, Sendable {
    case confirmation(Confirmation)
    case text(TextPrompt)
    case menu(Menu)
    case form(Form)
}
