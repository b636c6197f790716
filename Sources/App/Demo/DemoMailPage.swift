import Foundation
import Kernel
import Mail
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
    private let blocks: [LetterText.Block]
    private let base: String

    init(_ letter: OutboxLetter, base: String) {
        title = .said(letter.subject)
        facts = DataList([("To", .said(letter.to)), ("When", .text(DemoMailPage.time(of: letter)))])
        blocks = letter.body.blocks
        self.base = base
    }

    /// "21 November 2019, 9:05am".
    static func time(of letter: OutboxLetter) -> Phrase {
        "\(PlainDates.full(letter.madeAt.dayInLondon)), \(PlainDates.time(letter.madeAt))"
    }

    func write(into html: inout HTML) {
        html.h1(title)
        facts.write(into: &html)
        for block in blocks { write(block, into: &html) }
        html.element("p") { $0.link("All mail", to: "/demo/mail") }
    }

    private func write(_ block: LetterText.Block, into html: inout HTML) {
        switch block {
        case .heading(let words): html.h2(.said(words))
        case .paragraph(let words), .answering(let words), .reason(let words): html.paragraphs(words)
        case .said(let words): html.element("blockquote") { $0.paragraphs(words) }
        case .link(let words, let path):
            html.paragraphs("\(words):")
            html.element("p") { $0.link(.said(base + path), to: base + path) }
        }
    }
}
