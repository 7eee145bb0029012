/// The number of a command within its session, from 1.
package struct CommandID: SessionNumber {
    package var number: Int

    package init(_ number: Int) {
        self.number = number
    }
}
