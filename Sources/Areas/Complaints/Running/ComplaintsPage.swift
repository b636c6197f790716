import Kernel
import People
import Storage
import Web

/// The complaints that a visitor may see: those being written, those that run with whose turn it is, those that ended.
struct ComplaintsPage: Page {
    let title: Phrase = "Complaints"
    let place: Place
    let isPrivate: Bool
    private let drafts: ThingList
    private let running: ThingList
    private let ended: ThingList
    private let isSeen: Bool
    private let newPath: String?
    private let paths: (late: String, rules: String, lessons: String, figures: String, dates: String?)

    init(_ visitor: RunningVisitor, in reader: any Reader) throws {
        let words = visitor.words
        place = words.place
        isPrivate = visitor.seat != nil
        isSeen = visitor.hasList
        let group = visitor.seat?.group
        let all = try group.map { try Complaint.all(of: $0, in: words.area.id, reader) } ?? []
        let seen = all.filter(visitor.maySee)
        drafts = ThingList(seen.filter(\.isDraft).map { ComplaintsPage.draft($0, words) })
        let courses = try seen.compactMap { try Course.find($0, in: reader) }
        let isOver = { (course: Course) in course.ending != nil }
        running = ThingList(courses.filter { !isOver($0) }.map { ComplaintsPage.thing($0, words) })
        ended = ThingList(courses.filter(isOver).map { ComplaintsPage.thing($0, words) })
        let mayBegin = visitor.seat?.may(.complain, on: words.today) ?? false
        newPath = mayBegin ? words.path("new") : nil
        paths = (
            "/\(words.area.slug)/late", words.path("rules"), words.path("lessons"), words.path("figures"),
            isSeen ? words.path("dates") : nil
        )
    }

    private static func draft(_ complaint: Complaint, _ words: RunningWords) -> ThingList.Thing {
        ThingList.Thing(
            title: .reference(complaint.reference),
            path: words.path(of: complaint),
            tags: [StatusTag(.notSentYet)],
            facts: [
                "To \(words.name(of: complaint.madeTo, orElse: "a service")), begun on \(PlainDates.full(complaint.begunOn))"
            ],
            words: complaint.frame.subject
        )
    }

    private static func thing(_ course: Course, _ words: RunningWords) -> ThingList.Thing {
        let (complaint, turn) = (course.complaint, TurnWording(course, words))
        let by = words.name(of: complaint.madeBy, orElse: "A group")
        let to = words.name(of: complaint.madeTo, orElse: "a service")
        return ThingList.Thing(
            title: .reference(complaint.reference),
            path: words.path(of: complaint),
            tags: [turn.tag],
            facts: ["\(by) to \(to), \(PlainDates.full(course.sentOn))", turn.sentence],
            words: complaint.frame.subject
        )
    }

    private var isEmpty: Bool { drafts.things.isEmpty && running.things.isEmpty && ended.things.isEmpty }

    func write(into html: inout HTML) {
        html.h1(title)
        if isSeen {
            writeLists(into: &html)
        } else {
            explain(into: &html)
        }
        html.h2("For everyone")
        let links: [(Phrase, String)] = [
            ("Rules for complaints", paths.rules), ("What was learned", paths.lessons),
            ("Figures of each year", paths.figures),
        ]
        html.list(links) { link, html in html.link(link.0, to: link.1) }
    }

    private func writeLists(into html: inout HTML) {
        if isEmpty { explain(into: &html) }
        let lists: [(Phrase, ThingList)] = [
            ("Running", running), ("Being written", drafts), ("Ended", ended),
        ]
        for (heading, list) in lists where !list.things.isEmpty {
            html.h2(heading)
            list.write(into: &html)
        }
        if let newPath { html.element("p", class: "row") { $0.link("Write a complaint", to: newPath, class: "btn") } }
        if let dates = paths.dates, !isEmpty {
            html.element("p", class: "row") { $0.link("The dates in your own calendar", to: dates) }
        }
    }

    /// What a complaint is, and what comes before it: a request, never an "informal complaint".
    private func explain(into html: inout HTML) {
        EmptyState(
            "No complaints here.",
            next: "Complaints show to the group that makes them, and to the service they were sent to."
        ).write(into: &html)
        html.p("A complaint says that something went wrong, and asks for it to be put right. A group can make one.")
        html.p("Before it comes a service request: a question, or asking for something to be done.")
        html.element("p") { $0.link("See what is late", to: paths.late) }
    }
}
