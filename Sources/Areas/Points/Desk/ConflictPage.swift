import Kernel
import People
import Web

/// Something happened to a point while somebody was writing: shows what stands now and what was written.
///
/// `DeskVisit.page` shows it in place of any page that has lost the form that was sent; nobody else decides that.
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
    ///   - form: what was written and has not been sent.
    ///   - back: where the point is shown to whoever wrote.
    init(_ point: Point, _ error: PointError, _ form: [FormField], back: String, _ desk: DeskVisit) {
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
        typed = ConflictPage.boxes(in: form).map(\.value).filter { words in
            words != point.words && words.utf8.contains { $0 > 0x20 }
        }
        self.back = mayRead ? ("Open \(point.reference)", back) : ("Back to the list", area.path("queue"))
    }

    /// The boxes of every form of a point; those of the pile and of replies by email end in what they are about.
    private static let names: Set<String> = [
        "explanation", "hold-reason", "known", "missing", "moderation-reason", "more-time", "next", "passages",
        "public-words", "question", "reasons", "sending-words", "topic", "transfer-reason", "widening-words", "words",
    ]

    /// The boxes of a form, with what somebody wrote there; what was chosen is not given back.
    private static func boxes(in form: [FormField]) -> [FormField] {
        form.filter { field in
            let name = field.name.utf8
            return names.contains { own in
                field.name == own
                    || name.starts(with: own.utf8) && name.dropFirst(own.utf8.count).starts(with: "-P-".utf8)
            }
        }
    }

    /// Whether a page has a box of the form no more: whatever form it was, its words would be lost there, and what is
    /// wrong with them would lead nowhere.
    static func mustStand(before page: any Page, _ form: [FormField]) -> Bool {
        let boxes = boxes(in: form)
        guard !boxes.isEmpty else { return false }
        var html = HTML()
        page.write(into: &html)
        let written = html.string
        return !boxes.allSatisfy { written.contains("name=\"\($0.name)\"") }
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p(reason, class: "big")
        if !typed.isEmpty { html.p("What you wrote was not sent. Both texts are here.") }
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
