/// Where the loaders read files.
package protocol ContentFiles: Sendable {
    /// The bytes of a file; `nil` when there is none that can be read.
    func bytes(at path: String) -> [UInt8]?

    /// The paths of the files in a folder and below it, sorted; `nil` when it is not a folder.
    func list(_ folder: String) -> [String]?
}
