import Kernel
import People
import Web

/// Something happened to a point while somebody was writing: shows what stands now and what was written.
struct ConflictPage: Page {
    let title: Phrase = "Somebody else was first"
    let place: Place
    let status = 409
    let isPrivate = true
    private let reason: Phrase
    private let sentence: Phrase
    private let tag: StatusTag
    private let answer: (heading: Phrase, words: String?)?
    private let typed: [String]
    private let back: (label: Phrase, path: String)

    /// - Parameters:
    ///   - typed: what was written and has not been sent.
    ///   - back: where the point is shown to whoever wrote.
    init(_ point: Point, _ error: PointError, typed: [String], back: String, _ desk: DeskVisit) {
        place = desk.words.place(nil)
        reason = error.sentence
        let area = desk.words
        (tag, sentence) = PointWording.status(of: point, asOf: area.today, area.calendar(of: point))
        let mayRead =
            point.owedBy == desk.group || desk.looksAfter(point) && area.names.side(of: desk.group) != .services
        if mayRead, case .answered(let answer, let day) = point.reply {
            let who = PointWording.owing(point, area.names)
            let said = PointWording.answer(answer.kind)
            self.answer = ("\(who) answered on \(PlainDates.full(day)): \(said)", answer.reasons)
        } else {
            answer = nil
        }
        self.typed = typed
        self.back = mayRead ? ("Open \(point.reference)", back) : ("Back to the list", area.path("queue"))
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p(reason, class: "big")
        html.p("What you wrote was not sent. Both texts are here.")
        html.h2("What stands now")
        html.element("p") { tag.write(into: &$0) }
        html.p(sentence)
        if let answer {
            html.h3(answer.heading)
            if let words = answer.words { html.element("div", class: "say") { $0.paragraphs(words) } }
        }
        if !typed.isEmpty { html.h2("What you wrote") }
        for words in typed { html.element("div", class: "say") { $0.paragraphs(words) } }
        html.element("p") { $0.link(back.label, to: back.path) }
    }
}
