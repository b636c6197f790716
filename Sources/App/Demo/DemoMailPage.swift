import Foundation
import Kernel
import People
import Web

/// The mails that a real site would have sent, the newest first.
struct DemoMailsPage: Page {
    let title: Phrase = "Mail"
    let isPrivate = true
    private let letters: ThingList

    init(_ letters: [OutboxLetter]) {
        self.letters = ThingList(
            letters.map { letter in
                ThingList.Thing(
                    title: .said(letter.subject),
                    path: "/demo/mail/\(letter.id)",
                    facts: ["To \(letter.to)", DemoMailPage.time(of: letter)]
                )
            }
        )
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("The demo sends no mail. What it would have sent is here.")
        if letters.things.isEmpty {
            EmptyState("No mail yet.", next: "Ask to sign in as somebody of the demo, and the mail is here at once.")
                .write(into: &html)
        }
        letters.write(into: &html)
    }
}

/// One mail, as it would have come.
struct DemoMailPage: Page {
    let title: Phrase
    let isPrivate = true
    private let facts: DataList
    private let words: String
    private let link: String?
    /// Why the mail came: it stands below the link.
    private let reason: String

    init(_ letter: OutboxLetter, base: String) {
        title = .said(letter.subject)
        facts = DataList([("To", .said(letter.to)), ("When", .text(DemoMailPage.time(of: letter)))])
        let paragraphs = letter.text.components(separatedBy: "\n\n")
        words = paragraphs.dropLast().joined(separator: "\n\n")
        reason = paragraphs.last ?? ""
        link = letter.link.map { base + $0 }
    }

    /// "21 November 2019, 9:05am".
    static func time(of letter: OutboxLetter) -> Phrase {
        "\(PlainDates.full(letter.madeAt.dayInLondon)), \(PlainDates.time(letter.madeAt))"
    }

    func write(into html: inout HTML) {
        html.h1(title)
        facts.write(into: &html)
        html.paragraphs(words)
        if let link { html.element("p") { $0.link(.said(link), to: link) } }
        html.paragraphs(reason)
        html.element("p") { $0.link("All mail", to: "/demo/mail") }
    }
}
