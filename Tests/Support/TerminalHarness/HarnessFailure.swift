/// Why a program under test did not do what was waited for, with the screen as it stands.
package struct HarnessFailure: Error, CustomStringConvertible {
    package var description: String

    package init(description: String) {
        self.description = description
    }
}
