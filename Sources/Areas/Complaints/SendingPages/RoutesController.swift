import Kernel
import Storage
import Web

/// `/{area}/complaints/{ref}/routes`: whether part of a complaint has to go another way.
struct RoutesController: Sendable {
    let door: DraftDoor

    var routes: [Route] {
        let path = "/{area}/complaints/{ref}/routes"
        return [.get(path, isCacheable: false, show), .post(path, update)]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        try await door.read(visit) { draft, _ in
            let said = draft.file.routes.map { ($0.key.rawValue, $0.value ? "yes" : "no") }
            return .page(RoutesPage(Form.showing(said), draft))
        }
    }

    @Sendable private func update(_ visit: Visit) async throws -> Answer {
        try await door.change(visit) { form, draft, _ in
            RoutesPage(form, draft)
        } record: { form, draft, writer in
            var answers: [OtherRoute: Bool] = [:]
            for route in OtherRoute.allCases {
                let said = form.choice(
                    route.rawValue,
                    among: ["yes", "no"],
                    required: "Choose yes or no: \(route.question)"
                )
                answers[route] = said.map { $0 == "yes" }
            }
            guard form.isSound else { return nil }
            try draft.record(
                try draft.complaint.checkRoutes(answers, by: draft.party, on: draft.today),
                in: writer
            )
            // A yes has something to read before one goes on.
            return answers.values.contains(true) ? draft.path("routes") : draft.path()
        }
    }
}

/// Six questions, each with what follows from a yes.
struct RoutesPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { head.form.status }
    private let head: DraftHead
    private let path: String
    private let elsewhere: [OtherRoute]

    init(_ form: Form, _ draft: DraftVisit) {
        head = DraftHead("Other ways it may have to go", form, draft)
        title = head.title
        place = draft.words.place
        path = draft.path("routes")
        elsewhere = OtherRoute.allCases.filter { draft.file.routes[$0] == true }
    }

    func write(into html: inout HTML) {
        head.write(into: &html)
        if !elsewhere.isEmpty {
            html.h2("What you said yes to")
            for route in elsewhere {
                html.h3(route.question)
                html.p(route.consequence)
            }
            html.p(
                "You can still send the complaint. Take out what has to go another way, or say in it that you send that part elsewhere."
            )
        }
        html.h2("Six questions")
        html.p("Some things have another way, with other days. Answer for each part of your complaint.")
        html.form(to: path) { html in
            for route in OtherRoute.allCases {
                ChoiceField(
                    route.rawValue,
                    route.question,
                    hint: route.hint,
                    [
                        ChoiceField.Choice("yes", "Yes, part of it", hint: route.consequence),
                        ChoiceField.Choice("no", "No"),
                    ],
                    in: head.form
                ).write(into: &html)
            }
            html.buttons(SubmitButton("Save the answers"))
        }
        html.hint("This is no legal advice. Nobody can say what the Ombudsman will decide.")
    }
}
