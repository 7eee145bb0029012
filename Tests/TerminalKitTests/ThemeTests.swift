import Foundation
import TerminalKit
import Testing

/// Readability: 7:1, the AAA level of WCAG 2.
struct ThemeTests {
    @Test(arguments: TextRole.allCases, Theme.Appearance.allCases)
    func textStandsOut(role: TextRole, appearance: Theme.Appearance) throws {
        let style = Theme.standard(appearance, depth: .palette256)[role]
        let light = try luminance(style.foreground)
        let dark = try luminance(style.background)
        #expect((max(light, dark) + 0.05) / (min(light, dark) + 0.05) >= 7)
    }

    static let backgrounds: [(String, Theme.Appearance?)] = [
        ("15;0", .dark), ("0;15", .light), ("0;default;15", .light), ("12;8", .dark),
        ("0;7", .light), ("7;default", nil), ("", nil), ("15;99", nil),
    ]

    @Test(arguments: backgrounds) func readsWhatATerminalSaysOfItself(
        variable: String, appearance: Theme.Appearance?
    ) {
        #expect(Theme.Appearance(colorFGBG: variable) == appearance)
    }

    @Test func noColourMeansNoColour() {
        for role in TextRole.allCases {
            let style = Theme.standard(.dark, depth: .none)[role]
            #expect(style.foreground == .standard && style.background == .standard)
        }
    }

    static let nearest: [(Color, Int?)] = [
        (.standard, nil), (.palette(9), 9), (.rgb(red: 0, green: 0, blue: 0), 16),
        (.rgb(red: 255, green: 255, blue: 255), 231), (.rgb(red: 95, green: 215, blue: 255), 81),
        (.rgb(red: 158, green: 158, blue: 158), 247), (.rgb(red: 255, green: 1, blue: 2), 196),
    ]

    @Test(arguments: nearest) func takesTheNearestOf256(color: Color, index: Int?) {
        #expect(color.index256 == index)
    }

    /// The relative luminance of WCAG 2.
    private func luminance(_ color: Color) throws -> Double {
        guard let rgb = color.rgb else { throw MissingColor() }
        let parts = [rgb >> 16, rgb >> 8 & 255, rgb & 255].map { part -> Double in
            let value = Double(part) / 255
            return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    private struct MissingColor: Error {}
}
