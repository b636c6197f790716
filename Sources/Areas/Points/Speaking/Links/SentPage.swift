import Kernel
import People
import Web

/// What one sees after sending, and can print: what happens next, by when, what one can do, the number.
struct SentPage: Page {
    let title: Phrase
    let status: Int
    let place: Place
    let isPrivate = true
    private let summary: ErrorSummary
    private let mail: LinkMailForm
    private let next: [Phrase]
    private let byWhen: [Phrase]
    private let path: String
    private let address: String
    private let code: SquareCode?
    private let numbers: [(reference: Reference, words: String, receipt: String)]
    private let checkPath: String

    /// - Parameters:
    ///   - mail: where the link was sent to, if it was.
    ///   - base: the site's own address, which stands before the link's path.
    init(_ here: SaidHere, mail: LinkMail?, _ form: Form = Form(), base: String, _ tools: SpeakingTools) {
        title = form.title("It is sent")
        status = form.status
        summary = form.summary
        self.mail = LinkMailForm(here, mail, form)
        place = here.words.place("points")
        next = LinkWording.next(here)
        byWhen = LinkWording.byWhen(here)
        path = here.path
        address = base + here.path
        code = tools.code(base + here.path)
        numbers = here.points.map { point in
            (
                point.reference, SentPage.beginning(of: point.words ?? ""),
                here.path(of: point) + "/receipt"
            )
        }
        checkPath = here.words.path("record")
    }

    /// The first hundred letters, to tell one number from another.
    private static func beginning(of words: String) -> String {
        let line = words.split(whereSeparator: \.isNewline).first ?? ""
        return line.unicodeScalars.count > 100
            ? String(String.UnicodeScalarView(line.unicodeScalars.prefix(100))) + "…" : String(line)
    }

    func write(into html: inout HTML) {
        summary.write(into: &html)
        html.h1("It is sent")
        html.h2("What happens next")
        for sentence in next { html.p(sentence) }
        html.h2("By when")
        for sentence in byWhen { html.p(sentence) }
        html.h2("What you can do")
        html.p("Keep this link. With it you see every answer, and can say whether it answered you.")
        html.element("p", class: "show-url") { $0.link(.said(address), to: path) }
        code?.write(named: "The same link, for a phone's camera", into: &html)
        html.p("Whoever has the link can read what you wrote. Print this page if you like, and keep it safe.")
        mail.write(into: &html)
        html.h2(numbers.count == 1 ? "The number" : "The numbers")
        html.list(numbers, class: "plain") { number, html in
            html.element("strong") { $0.text("\(number.reference)") }
            html.raw(" ")
            html.said(number.words)
            html.raw(" ")
            html.link("Receipt of \(number.reference)", to: number.receipt)
        }
        html.element("p") { html in
            html.text("A receipt proves what you asked, and when.")
            html.raw(" ")
            html.link("Check one on the record page", to: checkPath)
        }
    }
}
