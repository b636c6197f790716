import Kernel
import Papers
import People
import Web

extension ComplaintSheet {
    /// The letter itself: who writes to whom, about what, and what is asked.
    var letter: PaperPart {
        PaperPart(
            mark: "letter",
            title: english("Letter"),
            isHeaded: false,
            beginsPage: false,
            blocks: head + opening + issueList + asked + attached + closing + signatures + copies
        )
    }

    private var head: [Block] {
        [
            .lines([[.strong(english(group))]]),
            .lines(recipients(.to).map { [.text($0)] } + [[.text(english(service))]]),
            .paragraph(english(PlainDates.full(day))),
            .heading(1, english("Formal complaint: \(complaint.frame.subject.map(Phrase.said) ?? "no subject")")),
            .facts([Fact(english("Our reference"), complaint.reference.description)]),
        ]
    }

    private var opening: [Block] {
        let usual: Phrase =
            "This is a formal complaint by \(group) to the \(service). Please deal with it under your complaints procedure."
        return ComplaintSheet.paragraphs(complaint.frame.opening ?? english(usual))
    }

    private var issueList: [Block] {
        [
            .numbered(english("We ask you to answer each of these, with reasons:")),
            .list(
                file.issues.map { issue in
                    [
                        .text("\(english("Issue")) \(issue.place): \(issue.text.title ?? ComplaintSheet.gone) ("),
                        .cited(Citation(ComplaintSheet.mark(issue), .page)), .text(")"),
                    ]
                }
            ),
        ]
    }

    /// Every remedy of every issue, so that the letter alone says what is wanted.
    private var asked: [Block] {
        let rows = file.issues.flatMap { issue in
            issue.text.lines(.remedy).map { line in
                [
                    Inline.text("\(line.remedyName): \(line.words ?? ComplaintSheet.gone) "),
                    .text("(\(english("Issue")) \(issue.place))"),
                ]
            }
        }
        guard !rows.isEmpty else { return [] }
        return [.numbered(english("To put this right we ask for:")), .list(rows)]
    }

    private var attached: [Block] {
        let stage: Phrase = """
            Please tell us within 5 working days that you have this, at which stage you deal with it, by when you will \
            answer, and where we can go next if we are not content.
            """
        guard !appendices.evidence.isEmpty else { return [.numbered(english(stage))] }
        return [
            .numbered([
                .phrase("What happened stands in order in the chronology ("), .cited(Citation("chronology", .page)),
                .phrase(
                    "). What shows it is attached as \(Phrase.counted(appendices.evidence.count, one: "appendix", many: "appendices")) ("
                ),
                .cited(Citation(ComplaintSheet.indexMark, .page)), .text(")."),
            ]),
            .numbered(english(stage)),
        ]
    }

    private var closing: [Block] { ComplaintSheet.paragraphs(complaint.frame.closing ?? "") }

    private var signatures: [Block] {
        file.signatories.map { one in
            .lines([[.strong(one.name ?? ComplaintSheet.gone)]] + (one.post.map { [[.text($0)]] } ?? []))
        }
    }

    private var copies: [Block] {
        let copies = recipients(.cc)
        return copies.isEmpty ? [] : [.heading(2, english("Copies to")), .list(copies.map { [.text($0)] })]
    }

    /// "Complaints officer, Dana Field".
    private func recipients(_ field: Recipient.Field) -> [String] {
        file.recipients.filter { $0.field == field }.map { one in
            [one.post, one.name].compactMap(\.self).joined(separator: ", ")
        }
    }

    /// What stands where words have been erased.
    static let gone = "[erased]"

    /// Somebody's text in paragraphs, each numbered.
    static func paragraphs(_ text: String) -> [Block] {
        text.split(separator: "\n\n", omittingEmptySubsequences: true).map { .numbered(String($0)) }
    }
}

extension IssueLine {
    var remedyName: String { if case .remedy(let remedy) = kind { remedy.words.english } else { "" } }
}
