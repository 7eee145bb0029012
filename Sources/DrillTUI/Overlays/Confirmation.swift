/// A question that is answered by `y` or `n`, so that a stray Enter agrees to nothing.
package struct Confirmation: Hashable, Sendable {
    /// What the runbook had next when something out of order was asked about.
    package struct Circumstances: Hashable, Sendable {
        package var step: String
        package var isUnderWay: Bool
    }

    package var title: String
    /// What will happen, one paragraph each.
    package var body: [String]
    /// What `y` does, in a word or two.
    package var yes: String
    /// What `n` does.
    package var no: String
    package var intent: Intent
    /// The confirmation of something that cannot be undone.
    package var isDangerous: Bool
    /// A second Ctrl-C agrees as well.
    package var agreesToControlC: Bool
    /// What the question hangs on: with anything else it would be another one.
    package var asked: Circumstances?

    package init(
        _ title: String,
        _ body: [String],
        yes: String,
        no: String,
        intent: Intent,
        isDangerous: Bool = false,
        agreesToControlC: Bool = false,
        asked: Circumstances? = nil
    ) {
        self.title = title
        self.body = body
        self.yes = yes
        self.no = no
        self.intent = intent
        self.isDangerous = isDangerous
        self.agreesToControlC = agreesToControlC
        self.asked = asked
    }
}
