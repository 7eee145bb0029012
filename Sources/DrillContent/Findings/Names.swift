extension [String] {
    /// The names for a message, with the number of those that are left out of a long list.
    var enumeration: String {
        let limit = 24
        guard count > limit else { return joined(separator: ", ") }
        return prefix(limit).joined(separator: ", ") + " and \(count - limit) more"
    }
}
