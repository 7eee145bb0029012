/// A colour of a cell, as far as possible the one that the operator will see.
package enum Color: Hashable, Sendable {
    /// What the terminal draws with when nobody asks for a colour.
    case standard
    /// One of the sixteen colours that the operator's own palette defines, 0 to 15.
    case palette(UInt8)
    /// A colour by its parts, each 0 to 255, in sRGB.
    case rgb(red: UInt8, green: UInt8, blue: UInt8)

    /// The number of the nearest of xterm's 256 colours; `nil` for the terminal's own colour.
    package var index256: Int? {
        switch self {
        case .standard: nil
        case .palette(let index): Int(index)
        case .rgb(let red, let green, let blue):
            Self.nearest(red: Int(red), green: Int(green), blue: Int(blue))
        }
    }

    private static func nearest(red: Int, green: Int, blue: Int) -> Int {
        let cube = (side(red), side(green), side(blue))
        let greyLevel = min(max((red + green + blue) / 3 - 3, 0) / 10, 23)
        let grey = 8 + greyLevel * 10
        let cubeError =
            square(red - value(cube.0)) + square(green - value(cube.1))
            + square(blue - value(cube.2))
        let greyError = square(red - grey) + square(green - grey) + square(blue - grey)
        return greyError < cubeError ? 232 + greyLevel : 16 + 36 * cube.0 + 6 * cube.1 + cube.2
    }

    /// The place from 0 to 5 on a side of xterm's colour cube that comes nearest to a value.
    private static func side(_ value: Int) -> Int {
        value <= 47 ? 0 : value <= 115 ? 1 : (value - 36) / 40
    }

    /// The value at a place on a side of the cube: 0, 95, 135, 175, 215, 255.
    private static func value(_ side: Int) -> Int {
        side == 0 ? 0 : 55 + 40 * side
    }

    private static func square(_ value: Int) -> Int { value * value }
}
