import Kernel
import People
import Storage
import Web

/// Asks at a private link, for the forum, whether it may be sent to a service without the name.
struct WideningQuestion: Sendable {
    private let forum: String?
    private let words: String?
    private let path: String

    /// Nil where nobody asked, or it has been answered.
    init?(_ here: SaidHere, in reader: any Reader) throws {
        guard here.message.chosen == .onlyTheForum,
            let asked = try Widening.last(of: here.message.id, in: reader), asked.reply == .awaited
        else { return nil }
        forum = asked.by.flatMap(here.words.names.name(of:))
        words = asked.words
        path = "\(here.path)/widening"
    }

    func write(into html: inout HTML) {
        html.element("section", class: "receipt") { html in
            html.h2("The forum asks you")
            if let forum { html.p(.said(forum)) }
            html.p("May we send this to the service that can answer, without your name?", class: "big")
            if let words { html.element("div", class: "say") { $0.paragraphs(words) } }
            html.p("If you say yes, the service reads your words and must answer. It does not get your name.")
            html.p("Everyone can then see that a question was asked, and when. They cannot see your words.")
            html.p("If you say no, only the forum can read it, as now. You do not have to say why.")
            html.form(to: path) { html in
                html.buttons(
                    SubmitButton("Yes, send it without my name", name: "agrees", value: "yes", style: .quiet),
                    SubmitButton("No, keep it with the forum", name: "agrees", value: "no", style: .quiet)
                )
            }
        }
    }
}
