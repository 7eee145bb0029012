/// A colour of a cell, as far as possible the one that the operator will see.
///
/// One plain number, because the colours of every cell are compared with every key.
package struct Color: Hashable, Sendable {
    /// The number of a colour of the palette or its parts as `0xRRGGBB`, with the kind above.
    private let value: UInt32

    private static let paletteKind: UInt32 = 1 << 24
    private static let partsKind: UInt32 = 2 << 24

    /// What the terminal draws with when nobody asks for a colour.
    package static let standard = Color(value: 0)

    private init(value: UInt32) {
        self.value = value
    }

    /// One of the sixteen colours that the operator's own palette defines, 0 to 15.
    package static func palette(_ index: UInt8) -> Color {
        Color(value: paletteKind | UInt32(index))
    }

    /// A colour by its parts, each 0 to 255, in sRGB.
    package static func rgb(red: UInt8, green: UInt8, blue: UInt8) -> Color {
        Color(value: partsKind | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue))
    }

    /// The colour as `0xRRGGBB`; `nil` for one that only the terminal knows.
    package var rgb: UInt32? { value & Self.partsKind == 0 ? nil : value & 0xFF_FFFF }

    /// The number of the nearest of xterm's 256 colours; `nil` for the terminal's own colour.
    package var index256: Int? {
        if let rgb {
            return Self.nearest(
                red: Int(rgb >> 16), green: Int(rgb >> 8 & 0xFF), blue: Int(rgb & 0xFF))
        }
        return self == .standard ? nil : Int(value & 0xFF)
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
