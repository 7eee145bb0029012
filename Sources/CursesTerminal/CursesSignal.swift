import CNcurses
import Glibc

/// What a signal asks of the terminal.
enum CursesSignal {
    case stop, continued, sizeChanged, end

    init(_ number: Int32) {
        switch number {
        case SIGTSTP: self = .stop
        case SIGCONT: self = .continued
        case SIGWINCH: self = .sizeChanged
        default: self = .end
        }
    }
}
