import Kernel
import Storage
import Web

/// `/{area}/complaints/{ref}` of a draft: its list of parts; how it begins and ends; putting it away.
struct DraftController: Sendable {
    let door: DraftDoor

    var routes: [Route] {
        let path = "/{area}/complaints/{ref}"
        return [
            .get("\(path)/frame", isCacheable: false, frame), .post("\(path)/frame", setFrame),
            .get("\(path)/removal", isCacheable: false, removal), .post("\(path)/removal", remove),
        ]
    }

    /// The page of a complaint that was not sent, for those who write it; 404 for everyone else.
    @Sendable func show(_ visit: Visit) async throws -> Answer {
        try await door.door.read(visit) { visitor, reader in
            try DraftVisit(visit, visitor, in: reader).map { .page(try DraftPage($0, in: reader)) }
        }
    }

    @Sendable private func frame(_ visit: Visit) async throws -> Answer {
        try await door.read(visit) { draft, _ in
            let frame = draft.complaint.frame
            let form = Form.showing([
                ("subject", frame.subject ?? ""), ("opening", frame.opening ?? ""), ("closing", frame.closing ?? ""),
                ("service", draft.complaint.madeTo.description), ("seen", String(draft.complaint.textVersion)),
            ])
            return .page(FramePage(form, draft))
        }
    }

    @Sendable private func setFrame(_ visit: Visit) async throws -> Answer {
        try await door.change(visit, field: { $0 == .notAService ? "service" : "subject" }) { form, draft, _ in
            FramePage(form, draft)
        } record: { form, draft, writer in
            let subject = form.line(
                "subject",
                required: ComplaintError.subjectMissing.sentence,
                atMost: DraftLimits.line
            )
            let opening = form.text("opening", atMost: DraftLimits.words)
            let closing = form.text("closing", atMost: DraftLimits.words)
            let services = draft.words.names.groups(on: .services).map(\.description)
            let service = form.choice("service", among: services, required: ComplaintError.notAService.sentence)
            guard form.isSound, let service = service.flatMap({ Int64($0) }) else { return nil }
            try form.check(seen: draft.complaint.textVersion)
            let event = try draft.complaint.frame(
                Complaint.Frame(subject: subject, opening: opening.nonEmpty, closing: closing.nonEmpty),
                to: ID(service),
                draft.words.names,
                by: draft.party,
                on: draft.today
            )
            try draft.record(event, in: writer)
            return draft.path()
        }
    }

    @Sendable private func removal(_ visit: Visit) async throws -> Answer {
        try await door.read(visit) { draft, _ in .page(DraftController.removalPage(draft)) }
    }

    private static func removalPage(_ draft: DraftVisit) -> RemovalPage {
        RemovalPage(
            "Put this draft away?",
            draft.complaint.frame.subject,
            "It will not be sent, and it cannot be taken up again. The points stay as they are.",
            button: "Put it away",
            to: draft.path("removal"),
            back: draft.path(),
            draft
        )
    }

    @Sendable private func remove(_ visit: Visit) async throws -> Answer {
        try await door.change(visit) { _, draft, _ in
            DraftController.removalPage(draft)
        } record: { form, draft, writer in
            try form.check(seen: draft.complaint.version)
            try draft.record(try draft.complaint.drop(by: draft.party, on: draft.today), in: writer)
            return draft.words.path()
        }
    }
}

/// How the letter begins and ends, what it is about, and to which service it goes.
struct FramePage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { head.form.status }
    private let head: DraftHead
    private let services: [ChoiceField.Choice]
    private let path: String

    init(_ form: Form, _ draft: DraftVisit) {
        head = DraftHead("How the letter begins and ends", form, draft)
        title = head.title
        place = draft.words.place
        path = draft.path("frame")
        services = draft.words.serviceChoices
    }

    func write(into html: inout HTML) {
        let form = head.form
        head.write(into: &html)
        html.form(to: path) { html in
            html.hidden("seen", form.typed("seen"))
            TextField("subject", "What it is about, in a few words", in: form).write(into: &html)
            ChoiceField("service", "The service it goes to", services, in: form).write(into: &html)
            TextArea(
                "opening",
                "How it begins",
                hint: "Say who you are, and why you write. Leave it empty for the usual words.",
                in: form
            ).write(into: &html)
            TextArea(
                "closing",
                "How it ends",
                hint: "Comes after the issues. You can leave it empty.",
                in: form
            ).write(into: &html)
            html.buttons(SubmitButton("Save"))
        }
    }
}

extension RunningWords {
    var serviceChoices: [ChoiceField.Choice] {
        names.groups(on: .services).map { group in
            ChoiceField.Choice(group.description, names.name(of: group).map(Phrase.said) ?? "A service")
        }
    }
}
