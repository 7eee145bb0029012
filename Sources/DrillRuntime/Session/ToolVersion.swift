/// The version of this program.
package enum ToolVersion {
    /// As `muster --version` prints it and as sessions record it.
    package static let current = "0.1.0"
}
