import Kernel
import People
import Storage
import Web

/// The commitments made about a thing, as the thing's own page shows them.
package struct CommitmentLines: Sendable {
    private let lines: [Line]

    private struct Line: Sendable {
        let reference: Reference
        /// Nil where whoever reads the page cannot open it.
        let path: String?
        let tag: StatusTag
        let words: String?
        let sentence: Phrase
        let question: ConfirmationForm?
    }

    /// Who reads the thing's page.
    package enum Sight: Sendable {
        /// Everyone: only what everyone may know of.
        case everyone
        /// Whoever asked, at a page of their own.
        case asker(Asker)
        /// Somebody at a desk who may read the thing itself.
        case desk
    }

    /// Whoever asked, and where they say whether something is done.
    package struct Asker: Sendable {
        let party: Party
        let folder: String
        let form: Form

        /// - Parameters:
        ///   - folder: the address that the question is sent below: `…/commitments/K-2019-0001/confirmation`.
        ///   - form: what was typed.
        package init(_ party: Party, below folder: String, _ form: Form = Form()) {
            self.party = party
            self.folder = folder
            self.form = form
        }

        /// Nil where it is not for them to say, or not yet.
        func question(about commitment: Commitment) -> ConfirmationForm? {
            guard case .saidDone = commitment.state, commitment.mayBeJudged(by: party) else { return nil }
            let reference = commitment.reference
            return ConfirmationForm(
                to: "\(folder)/commitments/\(reference)/confirmation",
                field: Confirmation.field(of: reference),
                form,
                speakingAs: nil
            )
        }
    }

    /// Those about one thing, the oldest first.
    package init(
        about reference: Reference,
        for sight: Sight,
        _ words: CommitmentWords,
        in reader: any Reader
    ) throws {
        let all = try Commitment.all(about: reference, in: words.area.id, reader)
        lines = all.filter { CommitmentLines.shows($0, to: sight) }.map { commitment in
            let asker: Asker? = if case .asker(let asker) = sight { asker } else { nil }
            let mayOpen = asker == nil || commitment.isPublic
            return Line(
                reference: commitment.reference,
                path: mayOpen ? words.path(of: commitment) : nil,
                tag: CommitmentWording.tag(words.status(of: commitment), asOf: words.today),
                words: commitment.what,
                sentence: CommitmentWording.sentence(of: commitment, words),
                question: asker?.question(about: commitment)
            )
        }
    }

    private static func shows(_ commitment: Commitment, to sight: Sight) -> Bool {
        switch sight {
        case .everyone: commitment.isPublic
        case .asker, .desk: commitment.visibility.showsExistence
        }
    }

    /// Writes them under a heading; nothing where there is none.
    ///
    /// - Parameter isPart: whether the thing is itself a part of the page.
    package func write(isPart: Bool = false, into html: inout HTML) {
        guard !lines.isEmpty else { return }
        if isPart { html.h3("What was promised") } else { html.h2("What was promised") }
        html.list(lines, class: "things") { line, html in
            html.element("div", class: "thing-head") { html in
                if let path = line.path {
                    html.link(.reference(line.reference), to: path)
                } else {
                    html.element("strong") { $0.text(.reference(line.reference)) }
                }
                html.element("span", class: "thing-tags") { line.tag.write(into: &$0) }
            }
            if let words = line.words { html.element("div", class: "words") { $0.paragraphs(words) } }
            html.hint(line.sentence)
            guard let question = line.question else { return }
            html.p("Is it done?", class: "big")
            question.write(into: &html)
        }
    }
}
