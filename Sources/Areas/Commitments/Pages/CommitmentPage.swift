import Kernel
import People
import Storage
import Web

/// One commitment: what was promised, by when, what happened, and what the visitor can do with it.
struct CommitmentPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate: Bool
    private let heading: Phrase
    private let form: Form
    private let tag: StatusTag
    private let sentence: Phrase
    private let what: String?
    private let facts: DataList
    private let timeline: TimelineView
    private let evidence: CommitmentEvidence
    private let forms: CommitmentForms
    private let unsent: String?
    private let listPath: String

    var status: Int { unsent == nil ? form.status : 409 }

    /// - Parameters:
    ///   - form: what was typed into one of its forms.
    ///   - unsent: what was typed and came too late; nil where nothing did.
    init(
        _ commitment: Commitment,
        _ form: Form,
        unsent: String? = nil,
        _ visitor: CommitmentVisitor,
        _ tools: CommitmentTools,
        in reader: any Reader
    ) throws {
        let words = visitor.words
        heading = "Commitment \(commitment.reference)"
        title = form.title(heading)
        place = words.place
        isPrivate = visitor.seat != nil || !commitment.isPublic
        self.form = form
        self.unsent = unsent
        tag = CommitmentWording.tag(words.status(of: commitment), asOf: words.today)
        sentence = CommitmentWording.sentence(of: commitment, words)
        what = commitment.what
        facts = DataList(
            CommitmentPage.facts(commitment, words)
                + CommitmentPage.sources(commitment, try visitor.asked(of: [commitment], tools.askedAt, reader), words)
                + CommitmentPage.standing(commitment, words)
                + (try CommitmentPage.replacement(of: commitment, visitor, in: reader))
        )
        timeline = try CommitmentStory(commitment, words, in: reader).view
        evidence = try CommitmentEvidence(of: commitment, visitor, tools.files?.pictures, in: reader)
        forms = CommitmentForms(commitment, form, visitor, takesFiles: tools.files != nil)
        listPath = words.path("commitments")
    }

    private static func facts(_ commitment: Commitment, _ words: CommitmentWords) -> [(
        name: Phrase, value: DataList.Value
    )] {
        var rows: [(name: Phrase, value: DataList.Value)] = [
            ("Promised by", .text(CommitmentWording.owner(commitment, words.names)))
        ]
        if let post = commitment.post { rows.append(("Whose job it is", .said(post))) }
        if let group = commitment.promisedTo.flatMap(words.names.name(of:)) {
            rows.append(("Promised to", .said(group)))
        }
        if let day = commitment.askedOn { rows.append(("Asked for on", .text(PlainDates.fullWithWeekday(day)))) }
        rows.append(("Promised on", .text(PlainDates.fullWithWeekday(commitment.promisedOn))))
        rows.append(("By when", .text(PlainDates.fullWithWeekday(commitment.dueOn))))
        if commitment.firstDueOn != commitment.dueOn {
            rows.append(("First promised for", .text(PlainDates.fullWithWeekday(commitment.firstDueOn))))
        }
        rows.append(("How you will know", commitment.known.map { .said($0) } ?? .text("Nobody has said")))
        return rows
    }

    private static func sources(_ commitment: Commitment, _ asked: [Reference: String], _ words: CommitmentWords) -> [(
        name: Phrase, value: DataList.Value
    )] {
        var rows: [(name: Phrase, value: DataList.Value)] = []
        if let document = commitment.document { rows.append(("Stands in", .said(document))) }
        for origin in commitment.origins where origin.visibility.showsExistence {
            let name = Phrase.reference(origin.reference)
            switch origin.reference.kind {
            case .point:
                rows.append(("In answer to", .link(name, to: words.path("points/\(origin.reference)"))))
                if let question = asked[origin.reference] { rows.append(("Which asks", .said(question))) }
            case .letter:
                let path = words.path("commitments/letters/\(origin.reference)")
                rows.append(("Stands in letter", .link(name, to: path)))
            case .complaint, .meeting, .commitment: rows.append(("Comes from", .text(name)))
            }
        }
        return rows
    }

    /// Whose word it is, and when its owner was last heard of.
    private static func standing(_ commitment: Commitment, _ words: CommitmentWords) -> [(
        name: Phrase, value: DataList.Value
    )] {
        var rows: [(name: Phrase, value: DataList.Value)] = []
        if let noted = commitment.standing.noted {
            let who = words.names.name(of: noted.by).map(Phrase.said) ?? "Families"
            rows.append(("Written down by", .text("\(who), \(PlainDates.full(noted.on))")))
        }
        if let news = words.news(of: commitment) { rows.append(("Last news", .text(news))) }
        return rows
    }

    /// What was promised in its place: a link only for who may open it.
    private static func replacement(
        of commitment: Commitment,
        _ visitor: CommitmentVisitor,
        in reader: any Reader
    ) throws -> [(name: Phrase, value: DataList.Value)] {
        guard case .replaced(let reference, _) = commitment.state else { return [] }
        let other = try Commitment.find(reference, in: commitment.area, reader).flatMap(visitor.shown)
        let name = Phrase.reference(reference)
        return [("Replaced by", other.map { .link(name, to: visitor.words.path(of: $0)) } ?? .text(name))]
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1(heading)
        if let unsent {
            html.p("Somebody else was first. What you wrote was not sent:")
            html.element("div", class: "say") { $0.paragraphs(unsent) }
        }
        html.element("p") { tag.write(into: &$0) }
        html.p(sentence, class: "big")
        html.element("div", class: "say") { $0.paragraphs(what, orElse: "The words have been erased.") }
        facts.write(into: &html)
        forms.write(into: &html)
        evidence.write(into: &html)
        html.h2("What happened")
        timeline.write(into: &html)
        html.element("p", class: "row") { $0.link("All commitments", to: listPath) }
    }
}
