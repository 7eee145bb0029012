/// Equal servers with one line in front of them; what they are given they finish.
struct Station: Sendable {
    /// How many requests can be worked on at once.
    let servers: Int
    private var busy = 0
    private var line = Line<Int>()

    init(servers: Int) {
        self.servers = servers
    }

    /// Requests inside, waiting or worked on.
    var length: Int { busy + line.count }

    /// Takes a request in; true when a server begins with it at once.
    mutating func enter(_ request: Int) -> Bool {
        guard busy < servers else {
            line.append(request)
            return false
        }
        busy += 1
        return true
    }

    /// Frees a server; returns the request with which it goes on.
    mutating func leave() -> Int? {
        guard let next = line.popFirst() else {
            busy -= 1
            return nil
        }
        return next
    }
}
