import Kernel
import Storage
import Web

/// The evidence of a draft in the order of its appendices, each with what mentions it; and how more is added.
struct EvidencePage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { head.form.status }
    private let head: DraftHead
    private let things: ThingList
    private let issues: [ChoiceField.Choice]
    private let path: String

    init(_ form: Form, _ draft: DraftVisit, in reader: any Reader) throws {
        head = DraftHead("Evidence", form, draft)
        title = head.title
        place = draft.words.place
        path = draft.path("evidence")
        issues = draft.issueChoices
        let appendices = try draft.appendices(in: reader).appendices
        things = ThingList(
            appendices.evidence.map { one in
                let number = appendices.number(of: one.key) ?? 0
                let title: Phrase = one.title.map { "Appendix \(number): \(said: $0)" } ?? "Appendix \(number)"
                return ThingList.Thing(
                    title: title,
                    path: draft.path("evidence/\(one.key)"),
                    facts: EvidencePage.facts(one, appendices, draft)
                )
            }
        )
    }

    private static func facts(_ one: Evidence, _ appendices: Appendices, _ draft: DraftVisit) -> [Phrase] {
        let what: Phrase =
            one.file.map { file in "A file, \(Sizes.words(file.size)): \(said: file.name ?? "")" }
            ?? "A message of the record, shown as it came"
        let places = draft.file.issues.filter { appendices.shows(one, somethingOf: $0) }.map { String($0.place) }
        let mentioned: Phrase =
            places.isEmpty
            ? "No issue speaks of it yet. It will stand last."
            : places.count == 1
                ? "Issue \(places[0]) speaks of it." : "Issues \(places.joined(separator: ", ")) speak of it."
        let day = one.on.map { PlainDates.full($0) }
        return [day, what, mentioned].compactMap(\.self)
    }

    func write(into html: inout HTML) {
        let form = head.form
        head.write(into: &html)
        html.p("These become the appendices. They are numbered by where the letter first speaks of them.")
        if things.things.isEmpty {
            EmptyState("No evidence yet.", next: "Messages come by themselves with the points of an issue.")
                .write(into: &html)
        }
        things.write(into: &html)
        html.element("p", class: "row") { html in
            html.link("Add messages of the record", to: "\(path)/messages", class: "btn")
        }
        html.h2("Add a file")
        html.p("A letter, a picture, a document or a saved mail. It is kept as it is.")
        html.form(to: "\(path)/files", takesFiles: true) { html in
            FileField(
                "file",
                "The file",
                hint: "One file, up to 50 MB",
                accepting: "image/*,.pdf,.doc,.docx,.odt,.rtf,.txt,.xls,.xlsx,.ods,.ppt,.pptx,.eml,.msg",
                in: form
            ).write(into: &html)
            EvidenceFields.write(form, issues, into: &html)
            html.buttons(SubmitButton("Add the file"))
        }
    }
}

/// One piece of evidence: what it is called, its day, the issues it shows something of.
struct OneEvidencePage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { head.form.status }
    private let head: DraftHead
    private let issues: [ChoiceField.Choice]
    private let filePath: String?
    private let paths: (own: String, all: String)
    private let seen: String

    init(_ evidence: Evidence, _ form: Form?, _ draft: DraftVisit) {
        let shown = Form.showing(
            [("title", evidence.title ?? "")] + Form.boxes(of: evidence.on, named: "on")
                + evidence.issues.map { ("issues", String($0)) }
        )
        head = DraftHead("A piece of evidence", form ?? shown, draft)
        title = head.title
        place = draft.words.place
        issues = draft.issueChoices
        paths = (draft.path("evidence/\(evidence.key)"), draft.path("evidence"))
        filePath = evidence.file.map { _ in draft.path("evidence/\(evidence.key)/file") }
        seen = String(evidence.setAt)
    }

    func write(into html: inout HTML) {
        head.write(into: &html)
        if let filePath { html.element("p") { $0.link("Save the file as it came", to: filePath) } }
        html.form(to: paths.own) { html in
            html.hidden("seen", seen)
            EvidenceFields.write(head.form, issues, into: &html)
            html.buttons(SubmitButton("Save"))
        }
        html.element("p") { $0.link("Take it out of the evidence", to: "\(paths.own)/removal") }
        html.element("p") { $0.link("All evidence", to: paths.all) }
    }
}

/// How large a file is, for people.
enum Sizes {
    static func words(_ bytes: Int) -> Phrase {
        if bytes < 100_000 { return "\(max(1, bytes / 1_000)) kB" }
        let tenths = (bytes + 50_000) / 100_000
        return tenths % 10 == 0 || tenths > 100 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
    }
}
