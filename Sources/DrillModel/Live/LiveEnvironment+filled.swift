extension LiveEnvironment {
    /// The environment with values in the places of `${NAME}`; scripts keep theirs for their shell.
    func filled(_ values: [String: String]) -> LiveEnvironment {
        func fill(_ text: String) -> String { VariableText(text).filled(values) }
        var filled = self
        filled.prometheus?.url = fill(prometheus?.url ?? "")
        filled.prometheus?.access.fill(fill)
        filled.alerts?.origin.fill(fill)
        filled.alerts?.matching = (alerts?.matching ?? [:]).mapValues(fill)
        for index in metrics.indices { filled.metrics[index].probe.fill(fill) }
        filled.commands.directory = commands.directory.map(fill)
        return filled
    }
}

extension HTTPAccess {
    fileprivate mutating func fill(_ fill: (String) -> String) {
        authority = authority.map(fill)
        proxy = proxy.map(fill)
        switch credentials {
        case .basic(let user, let password):
            credentials = .basic(user: fill(user), password: fill(password))
        case .bearer(let token): credentials = .bearer(fill(token))
        case nil: break
        }
    }
}

extension AlertSource.Origin {
    fileprivate mutating func fill(_ fill: (String) -> String) {
        guard case .alertmanager(let url, var access) = self else { return }
        access.fill(fill)
        self = .alertmanager(url: fill(url), access)
    }
}

extension Probe {
    fileprivate mutating func fill(_ fill: (String) -> String) {
        switch self {
        case .query(let query): self = .query(fill(query))
        case .http(var probe):
            probe.url = fill(probe.url)
            probe.body = probe.body.map(fill)
            self = .http(probe)
        case .tcp(let address): self = .tcp(address: fill(address))
        case .command: break
        }
    }
}
