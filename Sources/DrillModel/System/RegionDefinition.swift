/// A region of the system.
package struct RegionDefinition: Hashable, Codable, Sendable {
    package var id: String
    package var title: String

    package init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}
