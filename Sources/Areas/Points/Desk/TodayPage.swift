import Commitments
import Kernel
import People
import Web

/// What waits for a forum's leads: how much of each, and the first of it.
struct TodayPage: Page {
    let title: Phrase = "Today"
    let place: Place
    let isPrivate = true
    var script: String? { "desk.js" }
    private let group: String
    private let worries: WorryBox
    private let mail: MailBox
    private let silence: SilenceBox
    private let lists: [TodayList]
    private let figures: Figures
    private let late: ThingList
    private let commitments: CommitmentsToday
    private let latePath: String
    private let areaIsLate: Phrase?
    private let help: KeysHelp
    private let setUp: SetUpList

    /// - Parameters:
    ///   - late: what is late of the forum's own.
    ///   - told: when a service's people were told of it last.
    ///   - count: how much is late in the whole area.
    init(
        _ lists: [TodayList],
        late: [Point],
        told: [ID<Point>: Day],
        of count: Int,
        more: TodayFigures,
        _ worries: WorryBox,
        _ mail: MailBox,
        _ silence: SilenceBox,
        _ commitments: CommitmentsToday,
        _ setUp: SetUpList,
        _ desk: DeskVisit
    ) {
        self.setUp = setUp
        self.commitments = commitments
        place = desk.words.place("today")
        group = desk.speakingAs
        self.worries = worries
        self.mail = mail
        self.silence = silence
        self.lists = lists
        self.late = ThingList(late.map { TodayList.row($0, told: told[$0.id], desk.words) })
        latePath = desk.words.path("late")
        areaIsLate = count == 0 ? nil : TodayPage.written(count, most: DeskCounts.most)
        let waiting = lists.compactMap { list in
            list.count.flatMap {
                $0 == 0 ? nil : Figures.Figure(TodayPage.written($0), list.desk.heading, path: list.path)
            }
        }
        figures = Figures(waiting + TodayPage.figures(more, desk.words))
        help = KeysHelp([.init("a", "lets a new sender in")], areOn: desk.keysAreOn, back: desk.words.path("today"))
    }

    private static func figures(_ more: TodayFigures, _ area: AreaWords) -> [Figures.Figure] {
        let most = TodayFigures.most
        return [
            more.replies == 0
                ? nil
                : .init(written(more.replies, most: most), "Replies by email", path: area.path("today/replies")),
            more.questions == 0
                ? nil
                : .init(written(more.questions, most: most), "Questions back to you", path: area.path("answers")),
            more.answers == 0
                ? nil : .init(written(more.answers, most: most), "Answers to judge", path: area.path("answers")),
        ].compactMap(\.self)
    }

    /// "3", "more than 1,000".
    private static func written(_ count: Int, most: Int = DeskCounts.most) -> Phrase {
        count > most ? "more than \(PlainDates.grouped(most))" : PlainDates.grouped(count)
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("What waits for \(said: group).")
        worries.write(into: &html)
        setUp.write(into: &html)
        mail.write(into: &html)
        silence.write(into: &html)
        if figures.figures.isEmpty {
            EmptyState("Nothing new waits for you.", next: "What families say shows here as it comes in.")
                .write(into: &html)
        } else {
            figures.write(into: &html)
            help.write(into: &html)
        }
        html.raw("<div data-keys>")
        for list in lists where !list.isEmpty {
            html.h2(list.desk.heading)
            list.write(into: &html)
            if list.next != nil { html.element("p") { $0.link("All: \(list.desk.heading)", to: list.path) } }
        }
        if !late.things.isEmpty {
            html.h2("Late")
            html.p("What your forum asked, or looks after, and nobody has answered in time.")
            late.write(into: &html)
        }
        html.raw("</div>")
        commitments.write(into: &html)
        if let areaIsLate {
            html.element("p") { $0.link("Late in the whole area: \(areaIsLate). Send the list on", to: latePath) }
        }
    }
}

/// One list of a lead's day, whole.
struct TodayListPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let list: TodayList
    private let form: Form
    private let todayPath: String

    init(_ list: TodayList, _ form: Form, _ desk: DeskVisit) {
        title = form.title(list.desk.heading)
        place = desk.words.place("today")
        self.list = list
        self.form = form
        todayPath = desk.words.path("today")
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1(list.desk.heading)
        if list.isEmpty {
            EmptyState("Nothing is here.", next: list.desk.next).write(into: &html)
        } else {
            html.h2("The oldest first")
            list.write(into: &html)
        }
        Pager(words: "Oldest first", previous: nil, next: list.next).write(into: &html)
        html.element("p") { $0.link("Back to today", to: todayPath) }
    }
}
