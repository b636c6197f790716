import Kernel
import Storage
import Web

/// Who recognises a group, by which document, and what is still asked.
struct RecognitionPage: Page {
    let title: Phrase
    let place: Place
    var status: Int { form.status }
    private let heading: Phrase
    private let form: Form
    private let path: String
    private let given: [Phrase]
    private let asked: Asked?
    private let mayAsk: Bool

    private struct Asked: Sendable {
        let id: String
        let words: Phrase
        let form: Form
        let mayGive: Bool
    }

    init(_ here: GroupVisit, _ form: Form, _ visit: Visit, in reader: any Reader) throws {
        heading = "Recognition of \(here.group.name)"
        title = form.title(heading)
        place = here.place
        self.form = form
        path = "\(here.path)/recognition"
        let names = try Directory(of: here.area.id, in: reader)
        let all = try Recognition.all(of: here.group.id, in: reader)
        given = all.compactMap { $0.givenWords(names) }
        let seat = here.signedIn?.speakingAs
        let own = try seat.flatMap { try Group.find($0.group, in: reader) }
        let mayGive =
            seat?.may(.confirmRecognition, on: visit.today) == true && own?.side.recognises(here.group.side) == true
        asked = all.first { $0.state == .asked }.map { recognition in
            Asked(
                id: recognition.id.description,
                words: recognition.askedWords(names),
                form: form.isSound ? Form(["document": recognition.askedDocument ?? ""]) : form,
                mayGive: mayGive
            )
        }
        mayAsk =
            asked == nil && seat?.may(.askRecognition, on: visit.today) == true && own?.side == here.group.side
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1(heading)
        html.p("A group speaks as an equal when the other side says so, on a day, by a document.")
        if given.isEmpty, asked == nil {
            EmptyState("Nobody has recognised this group yet.", next: "It shows here when the other side does.")
                .write(into: &html)
        }
        html.list(given) { words, html in html.text(words) }
        if let asked { write(asked, into: &html) }
        if mayAsk { writeAsking(into: &html) }
    }

    private func write(_ asked: Asked, into html: inout HTML) {
        html.h2("Asked, and not answered yet")
        html.p(asked.words)
        guard asked.mayGive else { return }
        html.form(to: "\(path)/\(asked.id)") { html in
            RecognitionPage.document(asked.form).write(into: &html)
            DayField("from", "From when", hint: "The day that the document gives.", in: asked.form).write(into: &html)
            html.buttons(SubmitButton("Recognise this group"))
        }
    }

    private func writeAsking(into html: inout HTML) {
        html.h2("Ask the other side to recognise this group")
        html.form(to: path) { html in
            RecognitionPage.document(form).write(into: &html)
            html.buttons(SubmitButton("Ask for recognition"))
        }
    }

    private static func document(_ form: Form) -> TextField {
        TextField("document", "Which document says so", hint: "Its name and date. Anyone can read this.", in: form)
    }
}

extension Recognition {
    fileprivate func givenWords(_ names: Directory) -> Phrase? {
        guard case .given(let group, let day, let document) = state else { return nil }
        return "\(name(of: group, names)), since \(PlainDates.full(day)): \(written(document))"
    }

    fileprivate func askedWords(_ names: Directory) -> Phrase {
        "\(name(of: askedBy, names)) asked on \(PlainDates.full(askedOn)): \(written(askedDocument))"
    }

    private func name(of group: ID<Group>, _ names: Directory) -> Phrase {
        names.name(of: group).map(Phrase.said) ?? "A group"
    }

    private func written(_ document: String?) -> Phrase { document.map(Phrase.said) ?? "document erased" }
}
