import Kernel
import People
import Safety
import Storage
import Web

/// The form that writes down a promise.
struct MakingPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let form: Form
    private let letter: CommitmentLetter?
    private let owners: [ChoiceField.Choice]
    private let partners: [ChoiceField.Choice]
    private let mayNote: Bool
    private let path: String
    private let speakingAs: String

    init(_ form: Form, _ letter: CommitmentLetter?, _ visitor: CommitmentVisitor, in reader: any Reader) throws {
        title = form.title("Write down a promise")
        place = visitor.words.place
        self.form = form
        self.letter = letter
        let own = visitor.seat?.group
        let groups = try Group.all(in: visitor.words.area.id, reader)
        mayNote = visitor.mayNote
        owners = groups.filter { visitor.mayNote || $0.id == own }.map(MakingPage.choice)
        partners = groups.filter { $0.id != own }.map(MakingPage.choice)
        path = visitor.words.path("commitments/new")
        speakingAs = own.flatMap(visitor.words.names.name(of:)) ?? "your group"
    }

    private static func choice(_ group: Group) -> ChoiceField.Choice {
        ChoiceField.Choice(group.id.description, .said(group.name))
    }

    /// What the form shows before anybody has typed.
    static func blank(_ visitor: CommitmentVisitor, _ letter: CommitmentLetter?) -> Form {
        let own = visitor.seat?.group.description ?? ""
        let (day, seen) = (letter?.days.cameOn ?? visitor.words.today, Visibility.everyoneWithName.rawValue)
        return Form([
            "owner": visitor.mayNote ? "" : own, "seen": seen, "letter": letter?.reference.description ?? "",
            "promised-day": "\(day.parts.day)", "promised-month": "\(day.parts.month)",
            "promised-year": "\(day.parts.year)",
        ])
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1("Write down a promise")
        if let letter {
            html.p("It becomes the next promise of letter \(letter.reference).")
        } else if mayNote {
            html.p("What your group promises is its own word.")
            html.p("What another group promised must stand in a document.")
            html.p("That group is asked whether it is so. If it says no, both stand side by side.")
        } else {
            html.p("Everyone who may see it can hold your group to it.")
        }
        html.form(to: path) { html in
            if letter != nil { html.hidden("letter", form.typed("letter")) }
            writeWho(into: &html)
            writeWhat(into: &html)
            html.hint("Speaking as \(strong: speakingAs)")
            html.buttons(SubmitButton("Write it down"))
        }
    }

    private func writeWho(into html: inout HTML) {
        guard letter == nil else { return }
        let nobody = ChoiceField.Choice("", "Choose a group")
        if owners.count > 1 {
            MenuField("owner", "Who promised it", [nobody] + owners, in: form).write(into: &html)
        } else {
            html.hidden("owner", owners.first?.value ?? "")
        }
        MenuField(
            "to",
            "To which group",
            hint: mayNote ? "For what your own group promises" : nil,
            [nobody] + partners,
            in: form
        ).write(into: &html)
    }

    private func writeWhat(into html: inout HTML) {
        TextArea("what", "What will be done", rows: 4, in: form).write(into: &html)
        DayField("by", "By when", in: form).write(into: &html)
        TextField("post", "Whose job it is", hint: "A post, not a name. You can leave this out.", in: form)
            .write(into: &html)
        TextArea("known", "How one will know that it is done", hint: "You can leave this out.", rows: 2, in: form)
            .write(into: &html)
        if letter == nil {
            TextField(
                "document",
                "Which document or meeting shows it, with its date",
                hint: mayNote ? "Needed for what another group promised" : "You can leave this out.",
                in: form
            ).write(into: &html)
        }
        DayField("promised", "The day it was promised", in: form).write(into: &html)
        DayField("asked", "The day it was asked for", hint: "You can leave this out.", in: form).write(into: &html)
        guard letter == nil else { return }
        ChoiceField(
            "seen",
            "Who may see it",
            [
                .init(Visibility.forumAndService.rawValue, "The two groups"),
                .init(Visibility.everyoneWithName.rawValue, "Everyone"),
            ],
            in: form
        ).write(into: &html)
    }
}
