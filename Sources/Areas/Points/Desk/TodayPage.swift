import Kernel
import People
import Web

/// What waits for a forum's leads: how much of each, and the first of it.
struct TodayPage: Page {
    let title: Phrase = "Today"
    let place: Place
    let isPrivate = true
    private let lists: [TodayList]
    private let late: ThingList
    private let lateCount: Int
    private let latePath: String

    init(_ lists: [TodayList], late: [Point], of count: Int, _ desk: DeskVisit) {
        place = desk.words.place("today")
        self.lists = lists
        self.late = ThingList(late.filter(desk.looksAfter).map { TodayList.row($0, desk.words) })
        lateCount = count
        latePath = desk.words.path("late")
    }

    /// "3", "more than 1,000".
    private static func written(_ count: Int) -> Phrase {
        count > DeskCounts.most ? "more than \(PlainDates.grouped(DeskCounts.most))" : PlainDates.grouped(count)
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.list(lists) { list, html in
            html.link("\(list.desk.heading): \(TodayPage.written(list.count ?? 0))", to: list.path)
        }
        html.element("p") { $0.link("Late: \(TodayPage.written(lateCount))", to: latePath) }
        for list in lists where !list.isEmpty {
            html.h2(list.desk.heading)
            list.write(into: &html)
            if list.next != nil { html.element("p") { $0.link("All: \(list.desk.heading)", to: list.path) } }
        }
        if !late.things.isEmpty {
            html.h2("Late")
            late.write(into: &html)
            html.element("p") { $0.link("Send the late list on", to: latePath) }
        }
        if lists.allSatisfy(\.isEmpty), late.things.isEmpty {
            EmptyState("Nothing waits for you.", next: "What families say shows here as it comes in.")
                .write(into: &html)
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
            list.write(into: &html)
        }
        Pager(words: "Oldest first", previous: nil, next: list.next).write(into: &html)
        html.element("p") { $0.link("Back to today", to: todayPath) }
    }
}
