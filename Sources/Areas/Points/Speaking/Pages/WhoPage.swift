import Kernel
import People
import Safety
import Web

/// The second page: who can see it, and whom it is for.
struct WhoPage: Page {
    let title: Phrase
    let place: Place
    let status: Int
    let isPrivate = true
    private let summary: ErrorSummary
    private let action: String
    private let back: String
    private let seen: ChoiceField
    private let service: ChoiceField?
    private let pictures: [(name: String, words: TextArea)]
    private let forum: ChoiceField?
    private let told: Told?

    /// How, when and by how many it was said, where a lead writes it down.
    private struct Told: Sendable {
        let channel: ChoiceField
        let day: DayField
        let people: TextField
    }

    /// - Parameters:
    ///   - usual: the service that is suggested.
    ///   - forum: the forum that is suggested, where there are several.
    init(_ here: SpeakingPlace, _ faults: [SpokenFault] = [], usual: ID<Group>?, forum: ID<Group>?) {
        var form = Form(
            kept: WhoPage.fields(here.draft, usual: usual)
                + [FormField(name: "forum", value: (here.draft.forum ?? forum)?.description ?? "")]
        )
        for item in faults.map(SpokenWording.problem) { form.refuse(item.field, item.words) }
        title = form.title("Who can see it?")
        place = here.words.place("points")
        status = form.status
        summary = form.summary
        action = here.path("who")
        back = here.path
        seen = ChoiceField(
            "seen",
            "Who can see it?",
            hint: "You can let fewer people see it later, at any time.",
            Visibility.allCases.map {
                .init($0.rawValue, SpokenWording.visibility($0), hint: SpokenWording.meaning($0))
            },
            in: form
        )
        pictures = here.draft.files.enumerated().filter {
            FileKind(type: $0.element.type, name: $0.element.name) == .picture
        }.map { index, file in
            (file.name, WhoPage.words(of: index + 1, form))
        }
        service = here.services.isEmpty ? nil : WhoPage.service(here.services, form)
        self.forum = here.forumsToChoose.isEmpty ? nil : WhoPage.forum(here.forumsToChoose, form)
        told = here.speaker.mayWriteDown ? WhoPage.told(form) : nil
    }

    private static func words(of picture: Int, _ form: Form) -> TextArea {
        TextArea(
            "file-\(picture)-words",
            "What does picture \(picture) show?",
            hint: "A few words, for those who cannot see it. You can leave this out.",
            rows: 2,
            in: form
        )
    }

    private static func forum(_ forums: [Group], _ form: Form) -> ChoiceField {
        ChoiceField(
            "forum",
            "Which group should read it first?",
            hint: "Where it says “the forum”, it is this group. The other groups cannot read it.",
            forums.map { .init($0.id.description, .said($0.name)) },
            in: form
        )
    }

    private static func service(_ services: [Group], _ form: Form) -> ChoiceField {
        ChoiceField(
            "service",
            "Who should answer it?",
            services.map { .init($0.id.description, .said($0.name)) }
                + [.init("unknown", "I do not know", hint: "The forum finds out who it is for.")],
            in: form
        )
    }

    private static func told(_ form: Form) -> Told {
        let channels: [Message.Channel] = [.web, .phone, .meeting, .post]
        return Told(
            channel: ChoiceField(
                "channel",
                "How was it said?",
                channels.map { .init($0.rawValue, SpokenWording.channel($0)) },
                in: form
            ),
            day: DayField("said-on", "The day it was said", in: form),
            people: TextField(
                "people",
                "How many people does it stand for?",
                kind: .digits,
                width: .short,
                in: form
            )
        )
    }

    /// The safest is chosen before anybody has.
    private static func fields(_ draft: Draft, usual: ID<Group>?) -> [FormField] {
        let service = draft.chosen == nil ? usual : draft.meantFor
        let day = draft.saidOn.utf8.split(separator: UInt8(ascii: "-")).map { String($0) ?? "" }
        let parts = day.count == 3 ? day : ["", "", draft.saidOn]
        return [
            FormField(name: "seen", value: (draft.chosen ?? .onlyTheForum).rawValue),
            FormField(name: "service", value: service?.description ?? "unknown"),
            FormField(name: "channel", value: draft.channel.rawValue),
            FormField(name: "said-on-day", value: parts[2]),
            FormField(name: "said-on-month", value: parts[1]),
            FormField(name: "said-on-year", value: parts[0]),
            FormField(name: "people", value: draft.standsFor),
        ]
            + draft.files.enumerated().map { FormField(name: "file-\($0.offset + 1)-words", value: $0.element.words) }
    }

    private func writePictures(into html: inout HTML) {
        for picture in pictures {
            html.hint(.said(picture.name))
            picture.words.write(into: &html)
        }
    }

    func write(into html: inout HTML) {
        summary.write(into: &html)
        html.h1("Who can see it?")
        NotSentYet(step: 2, isKept: true).write(into: &html)
        html.form(to: action) { html in
            forum?.write(into: &html)
            seen.write(into: &html)
            service?.write(into: &html)
            writePictures(into: &html)
            if let told {
                told.channel.write(into: &html)
                told.day.write(into: &html)
                told.people.write(into: &html)
            }
            html.buttons(SubmitButton("Check it", name: "do", value: "on"))
        }
        html.element("p") { $0.link("Go back to your words", to: back) }
    }
}
