import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Whether somebody has asked the program to stop, with Ctrl-C or by ending it.
enum Interruption {
    private static let asked = Atomic<Bool>(false)

    static var hasBeenAsked: Bool { asked.load(ordering: .relaxed) }

    /// From now on the first request is noted; a second one ends the program at once.
    static func watch() {
        // Touched before a signal can: what is made when first used must not be made in a handler.
        asked.store(false, ordering: .relaxed)
        var watched = sigset_t()
        unsafe sigemptyset(&watched)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { number in
                Interruption.asked.store(true, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
            unsafe sigaddset(&watched, number)
        }
        // Whoever started the program may have held them back, as threads of a pool do.
        unsafe pthread_sigmask(SIG_UNBLOCK, &watched, nil)
    }
}
