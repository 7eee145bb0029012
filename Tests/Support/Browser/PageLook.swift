/// What a look at a page has found, in every view; `page_check.py` says how.
package struct PageLook: Decodable, Sendable {
    /// The page at a width, in a colour scheme, with everything unfolded.
    package struct View: Decodable, Sendable {
        package var name: String
        package var scrollWidth: Int
        package var clientWidth: Int
        package var scrollHeight: Int
        /// The height before anything was unfolded.
        package var foldedHeight: Int
        /// What stands beyond the edges of the page.
        package var outside: [String]
        /// What hides a part of its text.
        package var cut: [String]
        /// Words of a drawing that lie on others.
        package var covered: [String]
        /// What axe-core finds, with the places.
        package var violations: [String]
    }

    package var page: String
    package var views: [View]
    package var console: [String]
    /// Every request but the one for the page itself.
    package var requests: [String]
}
