import Web

/// One of the four questions that set up an empty install.
struct FirstRunPage: Page {
    enum Step: String, Sendable, CaseIterable, Comparable {
        case names, person, inbox, service

        static func < (left: Step, right: Step) -> Bool { left.number < right.number }

        var number: Int { (Step.allCases.firstIndex(of: self) ?? 0) + 1 }

        var following: Step? { Step.allCases.first { $0.number == number + 1 } }

        var fields: [String] {
            switch self {
            case .names: ["area", "forum"]
            case .person: ["name", "email"]
            case .inbox: ["inbox"]
            case .service: ["service", "service-inbox"]
            }
        }

        /// The first page with something to put right.
        static func first(wrongIn form: Form) -> Step {
            allCases.first { step in step.fields.contains { form.error($0) != nil } } ?? .names
        }
    }

    let title: Phrase
    let isPrivate = true
    var status: Int { form.status }
    private let step: Step
    private let form: Form
    private let token: String

    init(_ step: Step, _ form: Form, token: String) {
        title = form.title(step.heading)
        self.step = step
        self.form = form
        self.token = token
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.hint("Question \(step.number) of \(Step.allCases.count)")
        html.h1(step.heading)
        html.form(to: "/start/\(Link.encoded(token))") { html in
            html.hidden("step", step.rawValue)
            for earlier in Step.allCases where earlier < step {
                for field in earlier.fields { html.hidden(field, form.typed(field)) }
            }
            writeFields(into: &html)
            html.buttons(SubmitButton(step.following == nil ? "Finish" : "Go on"))
        }
    }

    private func writeFields(into html: inout HTML) {
        switch step {
        case .names:
            TextField("area", "The area", hint: "A borough, a city or a county: Marlow Heath.", in: form)
                .write(into: &html)
            TextField("forum", "The parent carer forum", in: form).write(into: &html)
        case .person:
            TextField("name", "Your name", autocomplete: "name", in: form).write(into: &html)
            TextField("email", "Your email address", hint: "You sign in with it.", kind: .email, in: form)
                .write(into: &html)
        case .inbox:
            TextField(
                "inbox",
                "The forum's email address",
                hint: "The one that the forum shares. You can leave this empty.",
                kind: .email,
                autocomplete: "off",
                in: form
            ).write(into: &html)
        case .service:
            TextField("service", "Who answers", hint: "The council's SEND team. You can leave this empty.", in: form)
                .write(into: &html)
            TextField("service-inbox", "Their email address", kind: .email, autocomplete: "off", in: form)
                .write(into: &html)
        }
    }
}

extension FirstRunPage.Step {
    fileprivate var heading: Phrase {
        switch self {
        case .names: "Where is this?"
        case .person: "Who are you?"
        case .inbox: "How do people reach the forum?"
        case .service: "Who answers at the council?"
        }
    }
}
