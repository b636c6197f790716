import Kernel
import Web

/// The head that pages of a draft have in common: what must be put right, what the page is, the way back.
struct DraftHead: Sendable {
    let heading: Phrase
    let form: Form
    private let back: String
    private let reference: Reference
    private let isDraft: Bool

    init(_ heading: Phrase, _ form: Form, _ draft: DraftVisit) {
        self.heading = heading
        self.form = form
        back = draft.path()
        reference = draft.complaint.reference
        isDraft = draft.complaint.isDraft
    }

    var title: Phrase { form.title(heading) }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1(heading)
        html.element("p") { $0.link("Back to \(reference)", to: back) }
        if isDraft { html.hint("What you save stays here. Nothing is sent yet.") }
    }
}

extension Form {
    /// What fields show before anybody has typed, by name.
    static func showing(_ values: [(String, String)]) -> Form {
        Form(kept: values.map { FormField(name: $0.0, value: $0.1) })
    }

    /// The three boxes of a day, where one is known.
    static func boxes(of day: Day?, named name: String) -> [(String, String)] {
        day.map { day in parts(of: day, named: name).map { ($0.key, $0.value) } } ?? []
    }

    /// Whether the form was made from the version that stands.
    func check(seen version: Int) throws(ComplaintError) {
        guard typed("seen") == String(version) else { throw .changedMeanwhile }
    }
}

enum DraftLimits {
    /// Unicode scalars of what is said at once.
    static let words = 20_000
    static let line = 300
    /// What may be sent along as evidence.
    static let uploads = Uploads(mostBytes: 50 << 20, mostFiles: 1, keepsWords: true)
}

/// Asks once more before something is taken away.
struct RemovalPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    private let what: String?
    private let sentence: Phrase
    private let button: Phrase
    private let path: String
    private let back: String
    private let seen: Int

    /// - Parameters:
    ///   - what: the words by which people know it.
    ///   - seen: the version of the complaint that is looked at.
    init(
        _ title: Phrase,
        _ what: String?,
        _ sentence: Phrase,
        button: Phrase,
        to path: String,
        back: String,
        _ draft: DraftVisit
    ) {
        self.title = title
        self.what = what
        self.sentence = sentence
        self.button = button
        self.path = path
        self.back = back
        place = draft.words.place
        seen = draft.complaint.version
    }

    func write(into html: inout HTML) {
        html.h1(title)
        if let what { html.element("p", class: "big") { $0.said(what) } }
        html.p(sentence)
        html.form(to: path) { html in
            html.hidden("seen", String(seen))
            html.buttons(SubmitButton(button, style: .danger))
        }
        html.element("p") { $0.link("No, go back", to: back) }
    }
}
