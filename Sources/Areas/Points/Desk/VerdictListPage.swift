import Kernel
import People
import Web

/// The answers that a group has to judge.
struct VerdictListPage: Page {
    let title: Phrase = "Answers"
    let place: Place
    let isPrivate = true
    private let things: ThingList
    private let questions: ThingList
    private let pager: Pager

    /// The other list there is: nil for those who may not read it.
    private let other: (label: Phrase, path: String)?

    /// - Parameter asked: the points of which a service asks what is meant.
    init(_ list: DeskList<Point>, asked: DeskList<Point>, isForOthers: Bool, _ desk: DeskVisit) {
        place = desk.words.place("answers")
        things = ThingList(
            list.items
                .filter { $0.standing == .open && !$0.gate.isHidden && desk.may(.judgeAnswers, about: $0) }
                .map { VerdictListPage.row($0, desk.words) }
        )
        questions = ThingList(asked.items.filter { !$0.gate.isHidden }.map { VerdictListPage.question($0, desk.words) })
        let path = desk.words.path("answers")
        if isForOthers {
            other = ("Answers to your group", path)
        } else {
            other = desk.seesForumWords ? ("Answers to other parent carers", "\(path)?others=1") : nil
        }
        pager = Pager(
            words: "Newest first",
            previous: nil,
            next: list.hasMore
                ? list.items.last.map { "\(path)?\(isForOthers ? "others=1&" : "")before=\($0.id)" } : nil
        )
    }

    private static func row(_ point: Point, _ area: AreaWords) -> ThingList.Thing {
        var facts: [Phrase] = ["\(PointWording.asker(point, area.names)). \(point.reference)."]
        if case .answered(let answer, let day) = point.reply {
            let service = PointWording.owing(point, area.names)
            facts.append("\(service), \(PlainDates.long(day, asOf: area.today)): \(PointWording.answer(answer.kind)).")
        }
        return ThingList.Thing(
            title: FirstLine.of(point.words),
            path: "\(area.path(of: point))/verdict",
            facts: facts
        )
    }

    private static func question(_ point: Point, _ area: AreaWords) -> ThingList.Thing {
        var thing = row(point, area)
        if case .clarificationAsked(let day, let question) = point.reply {
            let service = PointWording.owing(point, area.names)
            thing = ThingList.Thing(
                title: thing.title,
                path: thing.path,
                facts: thing.facts + ["\(service) asked on \(PlainDates.long(day, asOf: area.today)):"],
                words: question
            )
        }
        return thing
    }

    func write(into html: inout HTML) {
        html.h1(title)
        if !questions.things.isEmpty {
            html.h2("A service asks what you mean")
            html.p("Open each and say what you mean. The service waits for you.")
            questions.write(into: &html)
            html.h2("Did this answer you?")
        }
        if things.things.isEmpty {
            EmptyState("No answer waits for your word.", next: "When a service answers your group, it shows here.")
                .write(into: &html)
        } else {
            html.p("Say of each whether it answered you. “Partly” or “no” starts the clock again.")
            things.write(into: &html)
        }
        pager.write(into: &html)
        if let other { html.element("p") { $0.link(other.label, to: other.path) } }
    }
}
