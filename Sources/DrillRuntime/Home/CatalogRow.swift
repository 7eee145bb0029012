/// An entry of a list, as JSON and as a line of columns.
package protocol CatalogRow: Codable {
    /// The cells of its line, from left to right.
    var columns: [String] { get }
}
