/// A colour of a cell, as far as possible the one that the operator will see.
package enum Color: Hashable, Sendable {
    /// What the terminal draws with when nobody asks for a colour.
    case standard
    /// One of the sixteen colours that the operator's own palette defines, 0 to 15.
    case palette(UInt8)
    /// A colour by its parts, each 0 to 255, in sRGB.
    case rgb(red: UInt8, green: UInt8, blue: UInt8)

    /// The steps of one side of the 256-colour cube of xterm.
    private static let cubeSteps: [Int] = [0, 95, 135, 175, 215, 255]

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
        let cube = [red, green, blue].map(nearestStep)
        let cubeColor = cube.map { cubeSteps[$0] }
        let greyLevel = min(max((red + green + blue) / 3 - 3, 0) / 10, 23)
        let grey = 8 + greyLevel * 10
        let cubeError = error([red, green, blue], cubeColor)
        let greyError = error([red, green, blue], [grey, grey, grey])
        return greyError < cubeError
            ? 232 + greyLevel : 16 + 36 * cube[0] + 6 * cube[1] + cube[2]
    }

    private static func nearestStep(_ value: Int) -> Int {
        cubeSteps.indices.min { abs(cubeSteps[$0] - value) < abs(cubeSteps[$1] - value) } ?? 0
    }

    private static func error(_ left: [Int], _ right: [Int]) -> Int {
        zip(left, right).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
}
