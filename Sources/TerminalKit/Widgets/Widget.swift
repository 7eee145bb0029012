/// Something that draws itself into a part of a canvas.
package protocol Widget: Sendable {
    /// Draws into `rect`, and nowhere else.
    func draw(in rect: Rect, on canvas: inout Canvas)
}
