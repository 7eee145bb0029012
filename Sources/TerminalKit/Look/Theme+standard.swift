extension Theme {
    /// Bright colours on black, drawn from xterm's 256.
    package static let dark = Theme { role in
        let black = Color.rgb(red: 0, green: 0, blue: 0)
        let white = Color.rgb(red: 255, green: 255, blue: 255)
        return switch role {
        case .text, .field: Style(.rgb(red: 228, green: 228, blue: 228), on: black)
        case .muted: Style(.rgb(red: 168, green: 168, blue: 168), on: black)
        case .title: Style(white, on: black, .bold)
        case .accent, .focusedBorder:
            Style(.rgb(red: 95, green: 215, blue: 255), on: black, .bold)
        case .key: Style(.rgb(red: 95, green: 215, blue: 255), on: black)
        case .selection: Style(white, on: .rgb(red: 0, green: 95, blue: 135), .bold)
        case .good, .bar: Style(.rgb(red: 95, green: 215, blue: 175), on: black)
        case .warning: Style(.rgb(red: 255, green: 215, blue: 0), on: black, .bold)
        case .danger: Style(.rgb(red: 255, green: 135, blue: 135), on: black, .bold)
        case .notice, .limit: Style(.rgb(red: 255, green: 175, blue: 255), on: black)
        case .border, .barRest: Style(.rgb(red: 158, green: 158, blue: 158), on: black)
        case .simulated: Style(black, on: .rgb(red: 95, green: 215, blue: 255), .bold)
        case .live: Style(white, on: .rgb(red: 175, green: 0, blue: 0), .bold)
        case .chart: Style(.rgb(red: 135, green: 175, blue: 255), on: black)
        }
    }

    /// Deep colours on white, drawn from xterm's 256.
    package static let light = Theme { role in
        let black = Color.rgb(red: 0, green: 0, blue: 0)
        let white = Color.rgb(red: 255, green: 255, blue: 255)
        return switch role {
        case .text, .field: Style(.rgb(red: 18, green: 18, blue: 18), on: white)
        case .muted: Style(.rgb(red: 78, green: 78, blue: 78), on: white)
        case .title: Style(black, on: white, .bold)
        case .accent, .focusedBorder:
            Style(.rgb(red: 0, green: 0, blue: 175), on: white, .bold)
        case .key: Style(.rgb(red: 0, green: 0, blue: 175), on: white)
        case .selection: Style(white, on: .rgb(red: 0, green: 95, blue: 135), .bold)
        case .good, .bar: Style(.rgb(red: 0, green: 95, blue: 0), on: white)
        case .warning: Style(black, on: .rgb(red: 255, green: 215, blue: 0), .bold)
        case .danger: Style(.rgb(red: 135, green: 0, blue: 0), on: white, .bold)
        case .notice, .limit: Style(.rgb(red: 95, green: 0, blue: 135), on: white)
        case .border, .barRest: Style(.rgb(red: 78, green: 78, blue: 78), on: white)
        case .simulated: Style(white, on: .rgb(red: 0, green: 95, blue: 135), .bold)
        case .live: Style(white, on: .rgb(red: 175, green: 0, blue: 0), .bold)
        case .chart: Style(.rgb(red: 0, green: 0, blue: 175), on: white)
        }
    }

    /// White on black with the fewest colours, for eyes that need it and for bad screens.
    package static let highContrast = Theme { role in
        let black = Color.rgb(red: 0, green: 0, blue: 0)
        let white = Color.rgb(red: 255, green: 255, blue: 255)
        let yellow = Color.rgb(red: 255, green: 255, blue: 0)
        return switch role {
        case .text, .muted, .border, .barRest, .chart: Style(white, on: black)
        case .title, .good, .bar: Style(white, on: black, .bold)
        case .accent, .focusedBorder, .key, .notice, .limit: Style(yellow, on: black, .bold)
        case .warning: Style(yellow, on: black, [.bold, .underline])
        case .danger: Style(black, on: yellow, .bold)
        case .field: Style(white, on: black, .underline)
        case .selection, .simulated: Style(black, on: white, .bold)
        case .live: Style(black, on: yellow, [.bold, .underline])
        }
    }

    /// The operator's own eight or sixteen colours on their own background.
    package static let sixteen = Theme { role in
        switch role {
        case .text, .muted, .field: Style()
        case .title: Style(.standard, on: .standard, .bold)
        case .accent, .focusedBorder, .key: Style(.palette(6), on: .standard, .bold)
        case .selection: Style(.standard, on: .standard, [.reverse, .bold])
        case .good, .bar: Style(.palette(2))
        case .warning: Style(.palette(3), on: .standard, .bold)
        case .danger: Style(.palette(1), on: .standard, .bold)
        case .notice, .limit: Style(.palette(5))
        case .border, .barRest: Style()
        case .simulated: Style(.palette(0), on: .palette(6))
        case .live: Style(.palette(7), on: .palette(1), .bold)
        case .chart: Style(.palette(4), on: .standard, .bold)
        }
    }

    /// Attributes alone.
    package static let monochrome = Theme { role in
        switch role {
        case .text, .muted, .border, .bar, .barRest, .chart, .limit: Style()
        case .title, .accent, .key, .good, .notice, .focusedBorder:
            Style(.standard, on: .standard, .bold)
        case .warning, .field: Style(.standard, on: .standard, .underline)
        case .danger: Style(.standard, on: .standard, [.bold, .underline])
        case .selection, .simulated: Style(.standard, on: .standard, .reverse)
        case .live: Style(.standard, on: .standard, [.reverse, .bold])
        }
    }
}
