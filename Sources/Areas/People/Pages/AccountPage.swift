import Kernel
import Web

/// What is held about a person, and where they are signed in.
struct AccountPage: Page {
    let title: Phrase
    let isPrivate = true
    var status: Int { form.status }
    private let form: Form
    private let email: String
    /// Nil where it is not known.
    private let language: Phrase?
    private let codesLeft: Int
    private let places: [(group: String, words: Phrase, path: String)]
    private let speaking: ChoiceField?
    private let sessions: [(words: Phrase, days: Phrase, id: String, isHere: Bool)]

    init(_ account: Account, here: PersonSession, _ form: Form, on today: Day) {
        title = form.title("Your account")
        self.form = form
        email = account.person.email.typed
        language = account.language.map { .said(Language($0).name) }
        codesLeft = account.recoveryCodesLeft
        places = account.places.map { held in
            (held.group.name, held.seat.words(on: today), "/\(held.area.slug)/groups/\(held.group.id)/members")
        }
        speaking = AccountPage.speaking(account, here, on: today)
        sessions = account.sessions.map { session in
            let isHere = session.id == here.id
            let days: Phrase = "Since \(PlainDates.full(session.madeOn)), last used \(PlainDates.full(session.seenOn))"
            return (Device.phrase(session.device), days, session.id.description, isHere)
        }
    }

    /// Nil where there is nothing to choose.
    private static func speaking(_ account: Account, _ here: PersonSession, on today: Day) -> ChoiceField? {
        let held = account.places.filter { $0.seat.isHeld(on: today) }
        guard !held.isEmpty else { return nil }
        let choices = held.map {
            ChoiceField.Choice($0.seat.id.description, .said($0.group.name), hint: .said($0.area.name))
        }
        let chosen =
            switch here.speaker {
            case .seat(let id): id.description
            case .notChosen where held.count == 1: held.first?.seat.id.description ?? ""
            case .notChosen, .oneself: "oneself"
            }
        return ChoiceField(
            "seat",
            "When you write something here, you speak as",
            choices + [ChoiceField.Choice("oneself", "Yourself")],
            in: Form(["seat": chosen])
        )
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1("Your account")
        html.form(to: "/account/name") { html in
            TextField("name", "Your name", hint: "Shown with what you do here.", autocomplete: "name", in: form)
                .write(into: &html)
            html.buttons(SubmitButton("Save your name", style: .quiet))
        }
        DataList([("Your email address", .said(email))] + (language.map { [("Mails to you are in", .text($0))] } ?? []))
            .write(into: &html)
        if language != nil { html.element("p") { $0.link("Choose your language", to: "/comfort?back=/account") } }
        writeGroups(into: &html)
        writeNeeds(into: &html)
        writeSessions(into: &html)
        writeRest(into: &html)
    }

    private func writeGroups(into html: inout HTML) {
        html.h2("Your groups")
        if places.isEmpty {
            EmptyState("You are in no group.", next: "A lead of a group can ask you to join.").write(into: &html)
        }
        html.list(places, class: "things") { place, html in
            html.element("div", class: "thing-head") { $0.link(.said(place.group), to: place.path) }
            html.hint(place.words)
        }
        guard let speaking else { return }
        html.form(to: "/account/speaking-as") { html in
            speaking.write(into: &html)
            html.buttons(SubmitButton("Save who you speak as", style: .quiet))
        }
    }

    private func writeNeeds(into html: inout HTML) {
        html.h2("What helps you to take part")
        html.p("Write it once. Nobody then has to ask you each time: a ramp, large print, breaks, an interpreter.")
        html.p("You can read this, and the leads of your groups can. They look when they ask you to a meeting.")
        html.form(to: "/account/access-needs") { html in
            TextArea(
                "access-needs",
                "What you need",
                hint: "You can leave this out. To erase it, empty the box and save.",
                rows: 3,
                in: form
            ).write(into: &html)
            html.buttons(SubmitButton("Save what you need", style: .quiet))
        }
    }

    private func writeSessions(into html: inout HTML) {
        html.h2("Where you are signed in")
        html.list(sessions, class: "things") { session, html in
            html.p(session.isHere ? "\(session.words) (this one)" : session.words)
            html.hint(session.days)
            html.form(to: "/account/sessions/\(session.id)/end") { html in
                html.buttons(SubmitButton("Sign out of \(session.words)", style: .quiet))
            }
        }
        html.form(to: "/account/sessions/end") { html in
            html.buttons(SubmitButton("Sign out everywhere", style: .quiet))
        }
    }

    private func writeRest(into html: inout HTML) {
        html.h2("When no mail comes")
        html.p("Recovery codes on paper let you sign in. You have \(PlainDates.grouped(codesLeft)) left.")
        html.element("p") { $0.link("Recovery codes", to: "/account/recovery") }
        html.h2("What we hold about you")
        html.p("All of it is on this page. You can take it with you as a file.")
        html.element("p") { $0.link("Download it", to: "/account/download") }
        html.element("p") { $0.link("Close your account", to: "/account/close") }
    }
}
