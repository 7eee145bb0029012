/// The number of an action within its session, from 1.
package struct ActionID: SessionNumber {
    package var number: Int

    package init(_ number: Int) {
        self.number = number
    }
}
