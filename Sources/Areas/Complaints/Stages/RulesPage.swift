import Kernel
import People
import Storage
import Web

/// By which rules complaints are measured: the Ombudsman's, the law's, and what services say themselves.
struct RulesPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate: Bool
    var status: Int { form.status }
    private let heading: Phrase = "Rules for complaints"
    private let form: Form
    private let policies: [PolicyCard]
    private let services: [ChoiceField.Choice]
    private let path: String

    init(_ form: Form, _ visitor: RunningVisitor, in reader: any Reader) throws {
        let words = visitor.words
        title = form.title(heading)
        place = words.place
        isPrivate = visitor.seat != nil
        self.form = form
        path = words.path("rules")
        policies = try CouncilPolicy.all(in: words.area.id, reader).map { PolicyCard($0, visitor) }
        services =
            visitor.mayKeepPolicies
            ? words.names.groups(on: .services).map {
                .init("\($0)", words.name(of: $0, orElse: "A service"))
            } : []
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1(heading)
        html.p("A complaint is measured by the Ombudsman's Code or the law, and by what the service says itself.")
        html.p("The Code has two stages. Nothing stands before the first: asking for a reply is a service request.")
        html.element("h2") { $0.text("What services say themselves") }
        if policies.isEmpty {
            EmptyState("No policy has been entered.", next: "Either side enters what a service's policy says.")
                .write(into: &html)
        }
        for policy in policies { policy.write(form, to: path, into: &html) }
        if !services.isEmpty { writeForm(into: &html) }
        for rules in RuleSets.bundled { RuleSetView(rules, isOpen: rules.kind == .code).write(into: &html) }
    }

    private func writeForm(into html: inout HTML) {
        html.fold("Enter a service's policy", as: .h2, isOpen: !form.isSound) { html in
            html.p("The other side confirms it, or says what is wrong.")
            html.form(to: path) { html in
                MenuField("group", "Whose policy it is", [.init("", "Choose a service")] + services, in: form)
                    .write(into: &html)
                TextField("document", "The document and its date", in: form).write(into: &html)
                TextField("address", "Where it can be read", kind: .address, in: form).write(into: &html)
                DayField("from", "Counts from", in: form).write(into: &html)
                DayField("until", "Counts until", hint: "Leave it empty where it still counts", in: form)
                    .write(into: &html)
                html.p("Working days. Leave a box empty where the policy says nothing.")
                for line in PolicyForm.lines {
                    TextField(
                        line.name,
                        "\(line.stage.heading): \(line.duty.words)",
                        kind: .digits,
                        width: .short,
                        in: form
                    ).write(into: &html)
                }
                CheckField("from-acknowledgement", "Replies are counted from the acknowledgement", in: form)
                    .write(into: &html)
                html.buttons(SubmitButton("Enter the policy"))
            }
        }
    }
}

/// A policy that was entered, and what the other side says of it.
struct PolicyCard: Sendable {
    private let id: ID<CouncilPolicy>
    private let service: Phrase
    private let sentence: Phrase
    private let rules: RuleSetView
    private let mayJudge: Bool

    init(_ policy: CouncilPolicy, _ visitor: RunningVisitor) {
        let words = visitor.words
        id = policy.id
        service = words.name(of: policy.group, orElse: "A service")
        rules = RuleSetView(policy.rules, isOpen: true)
        mayJudge =
            policy.standing == .said && visitor.mayKeepPolicies && visitor.isOtherSide(than: policy.enteredBy)
        let who = words.name(of: policy.enteredBy, orElse: "A group")
        let entered: Phrase = "\(who) entered it on \(PlainDates.full(policy.enteredOn))."
        sentence = .sentences([entered, PolicyCard.judged(policy.standing, words)])
    }

    private static func judged(_ standing: CouncilPolicy.Standing, _ words: RunningWords) -> Phrase {
        switch standing {
        case .said: "The other side has not said whether it is right."
        case .confirmed(let day, let by):
            "\(words.name(of: by, orElse: "The other side")) confirmed it on \(PlainDates.full(day))."
        case .disputed(let day, let by, let why):
            """
            \(words.name(of: by, orElse: "The other side")) said on \(PlainDates.full(day)) that it is wrong: \
            \(said: why ?? "").
            """
        }
    }

    func write(_ form: Form, to path: String, into html: inout HTML) {
        rules.write(into: &html)
        html.p("This is the policy of \(service).")
        html.hint(sentence)
        guard mayJudge else { return }
        html.form(to: "\(path)/\(id)") { html in
            TextArea("why-\(id)", "If it is not right: what is wrong?", rows: 2, in: form).write(into: &html)
            html.buttons(
                SubmitButton("Yes, it is right", name: "is-right", value: "yes"),
                SubmitButton("No, it is wrong", name: "is-right", value: "no", style: .quiet)
            )
        }
    }
}

/// Says that policies are for others to keep.
struct PolicyNotYoursPage: Page {
    let title: Phrase = "This is not yours to do"
    let place: Place
    let status = 403
    let isPrivate = true

    init(_ words: RunningWords) { place = words.place }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("Leads of a group, and those who answer for a service, can do this.")
        html.element("p") { $0.link("Choose whom you speak as", to: "/account") }
    }
}
