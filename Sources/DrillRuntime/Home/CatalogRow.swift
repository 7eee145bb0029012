/// An entry of a list, as JSON and as a line of columns.
package protocol CatalogRow: Encodable {
    /// The cells of its line, from left to right.
    var columns: [String] { get }
}
