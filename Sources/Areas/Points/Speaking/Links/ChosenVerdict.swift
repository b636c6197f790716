import Kernel
import Web

/// `/r/{link}/points/{ref}/verdict?is=yes`: where a letter's link leads that carries the choice.
///
/// It shows the choice and one button: opening it says nothing, since programs open links too.
struct ChosenVerdictController: Sendable {
    let visits: LinkVisit

    var routes: [Route] { [.get("/r/{link}/points/{ref}/verdict", isCacheable: false, show)] }

    static func path(_ secret: AddressSecret, _ point: Reference, _ verdict: Verdict) -> String {
        "\(SpeakingPlace.link(secret))/points/\(point)/verdict?is=\(verdict.rawValue)"
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        let verdict = visit.asked("is").flatMap(Verdict.init(rawValue:))
        return try await visits.show(visit) { here, _ in
            guard let point = here.point(visit) else { return nil }
            guard let verdict, verdict != .notSaid, point.waitsForVerdict else { return .redirect(here.path) }
            return .page(ChosenVerdictPage(verdict, point, here))
        }
    }
}

/// The answer, the choice that was made in the letter, and one button.
struct ChosenVerdictPage: Page {
    let title: Phrase = "Did this answer you?"
    let place: Place
    let isPrivate = true
    private let words: String?
    private let answer: String?
    private let chosen: Phrase
    private let button: Phrase
    private let verdict: Verdict
    private let path: String
    private let back: String
    private let missing: TextArea?

    init(_ verdict: Verdict, _ point: Point, _ here: SaidHere) {
        place = here.words.place(nil)
        words = point.words
        answer = point.reply.answer?.reasons
        self.verdict = verdict
        path = "\(here.path(of: point))/verdict"
        back = here.path
        switch verdict {
        case .yes: (chosen, button) = ("You chose: Yes.", "Yes, that’s right")
        case .partly: (chosen, button) = ("You chose: Partly.", "Partly, that’s right")
        case .no, .notSaid: (chosen, button) = ("You chose: No.", "No, that’s right")
        }
        missing =
            verdict == .yes
            ? nil
            : TextArea(
                "words-\(point.reference)",
                "What is missing",
                hint: "You can leave this empty. The service reads it.",
                rows: 3,
                in: Form()
            )
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.h2("What you asked")
        html.element("div", class: "say") { $0.paragraphs(words, orElse: "The words have been erased.") }
        html.h2("What the service says")
        html.element("div", class: "say") { $0.paragraphs(answer, orElse: "The words have been erased.") }
        html.element("p") { $0.element("strong") { $0.text(chosen) } }
        html.form(to: path) { html in
            missing?.write(into: &html)
            html.buttons(SubmitButton(button, name: "verdict", value: verdict.rawValue))
        }
        html.element("p") { $0.link("Choose something else", to: back) }
    }
}
