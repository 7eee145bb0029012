/// A file that was there when the library was read and cannot be read now.
struct UnreadableFile: Error, CustomStringConvertible {
    let path: String

    var description: String { "\(path) cannot be read any more" }
}
