import DrillModel

/// Makes names for sessions: the instant in UTC and a few letters, as in `20261121-013000-k3vq`.
enum SessionID {
    private static let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")

    /// A name for a session that begins at a wall-clock instant, in ms since 1970 (UTC).
    static func make(at wall: Int64) -> String {
        var generator = SystemRandomNumberGenerator()
        let suffix = (0..<4).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }
        let time = CalendarTime(wall)
        return "\(time.compact)-\(String(suffix))"
    }
}
