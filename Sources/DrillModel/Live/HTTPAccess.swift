/// How a server lets us in.
package struct HTTPAccess: Hashable, Codable, Sendable {
    /// Who we say that we are.
    package enum Credentials: Hashable, Codable, Sendable {
        case basic(user: String, password: String)
        case bearer(String)
    }

    package var credentials: Credentials?
    /// The file with the certificates to trust besides the system's, in PEM; relative to the plan.
    package var authority: String?
    /// The proxy to go through; `nil` uses `http_proxy`, `https_proxy` and `no_proxy` as curl does.
    package var proxy: String?

    package init(
        credentials: Credentials? = nil, authority: String? = nil, proxy: String? = nil
    ) {
        self.credentials = credentials
        self.authority = authority
        self.proxy = proxy
    }
}
