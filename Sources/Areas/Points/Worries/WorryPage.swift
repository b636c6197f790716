import Kernel
import People
import Storage
import Web
import Wording

/// The messages that wait for whoever reads worries.
struct WorriesPage: Page {
    let title: Phrase = "Worried about safety"
    let place: Place
    let isPrivate = true
    private let waiting: ThingList
    private let passedOn: ThingList
    private let isNamed: Bool
    private let safetyPath: String

    init(_ messages: [Message], passedOn: [Message], _ here: WorryVisit) {
        place = here.words.place("worries")
        isNamed = here.readers.named != nil
        safetyPath = here.words.path("safety")
        waiting = ThingList(messages.map { WorriesPage.row($0, here.words) })
        self.passedOn = ThingList(passedOn.map { WorriesPage.row($0, here.words) })
    }

    private static func row(_ message: Message, _ area: AreaWords) -> ThingList.Thing {
        let day = message.sentOn ?? message.receivedAt.dayInLondon
        return ThingList.Thing(
            title: FirstLine.of(message.newText),
            path: area.path("worries/\(message.id)"),
            facts: ["\(PlainDates.long(day, asOf: area.today)). Nobody else can see it."]
        )
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("Is somebody in danger now? Call 999.")
        if waiting.things.isEmpty {
            EmptyState(
                "Nothing waits for you.",
                next: "What somebody is worried about shows here, with a letter to you."
            )
            .write(into: &html)
        }
        waiting.write(into: &html)
        if !passedOn.things.isEmpty { html.h2("Passed on") }
        passedOn.write(into: &html)
        if !isNamed { html.p("Nobody is named to read these. Until somebody is, the forum’s leads do.") }
        html.element("p") { $0.link("What families are told about this", to: safetyPath) }
    }
}

/// One such message, whole, with what can become of it.
struct WorryPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let words: String
    private let worries: [String]
    private let facts: DataList
    private let form: Form
    private let path: String

    init(_ message: Message, _ form: Form, _ here: WorryVisit, in reader: any Reader) throws {
        title = form.title("Somebody is worried")
        place = here.words.place("worries")
        self.form = form
        path = here.words.path("worries/\(message.id)/reading")
        words = message.newText ?? "The words have been erased."
        worries = try reader.rows(
            "SELECT words FROM message_worry WHERE message_id = \(message.id) AND words IS NOT NULL ORDER BY number"
        ).map { try $0["words"] }
        let day = message.sentOn ?? message.receivedAt.dayInLondon
        var rows: [(name: Phrase, value: DataList.Value)] = [("Said on", .text(PlainDates.fullWithWeekday(day)))]
        if let name = message.sender?.name { rows.append(("By", .said(name))) }
        if let address = message.sender?.address { rows.append(("Mail", .said(address))) }
        if let group = message.group.flatMap(here.words.names.name(of:)) { rows.append(("Of", .said(group))) }
        facts = DataList(rows)
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1("Somebody is worried")
        html.p("Is somebody in danger now? Call 999. Then come back to this page.")
        html.element("div", class: "say") { $0.paragraphs(words) }
        for worry in worries { html.element("div", class: "say") { $0.paragraphs(worry) } }
        facts.write(into: &html)
        html.h2("What happens to it now")
        html.form(to: path) { html in
            ChoiceField(
                "outcome",
                "You have read it",
                [
                    .init("shown", "Let it go on", hint: "It goes where it was going, to who was meant to read it."),
                    .init(
                        "passed-on",
                        "It was passed on",
                        hint: "You told those who keep people safe. It stays hidden here from everyone but you."
                    ),
                ],
                in: form
            ).write(into: &html)
            html.buttons(SubmitButton("Say so"))
        }
    }
}
