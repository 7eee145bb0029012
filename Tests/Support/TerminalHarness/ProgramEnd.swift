/// How a program ended.
package enum ProgramEnd: Hashable, Sendable {
    case code(Int32)
    case signal(Int32)

    /// Reads the status of `waitpid`.
    init(waitStatus: Int32) {
        let number = waitStatus & 0x7F
        self = number == 0 ? .code((waitStatus >> 8) & 0xFF) : .signal(number)
    }
}
