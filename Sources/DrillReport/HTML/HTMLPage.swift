/// What every page of HTML has: one file that needs nothing else, and says at its top, at its end and on
/// every printed sheet whether its figures were rehearsed or measured.
struct HTMLPage {
    /// What the window is called.
    let title: String
    /// Whether the figures were rehearsed or measured.
    let notice: String
    /// The version of the program that makes the page.
    let toolVersion: String
    /// What the figures were read from.
    let source: String
    /// What this page has beside the style of all.
    var styles = ""

    /// The notice, to stand where a part of the page begins.
    var mark: Markup {
        .tag("p", ["class": "mark"], .text(notice))
    }

    /// The whole document.
    ///
    /// - Parameters:
    ///   - skip: the link that leads keyboards past the header, where the page has one.
    ///   - header: what stands below the first mark.
    ///   - main: the parts of the page.
    /// - Returns: the text of the file.
    func document(skip: Markup = .empty, header: [Markup], main: [Markup]) -> String {
        let body = Markup.tag(
            "body", [:], skip, .tag("header", [:], [mark] + header), .tag("main", [:], main),
            footer)
        return "<!DOCTYPE html>\n" + Markup.tag("html", ["lang": "en"], head, body).text
    }

    private var head: Markup {
        .tag(
            "head", [:],
            .tag("meta", ["charset": "utf-8"]),
            .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .tag(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": "default-src 'none'; style-src 'unsafe-inline'",
                ]),
            .tag("title", [:], .text(title)),
            .style(Stylesheet.text + styles + Stylesheet.page(notice)))
    }

    private var footer: Markup {
        .tag(
            "footer", [:],
            .tag(
                "p", ["class": "soft"],
                "Made by Muster \(toolVersion) from \(source)."),
            mark)
    }
}
