import Kernel
import Mail
import Papers
import People
import Points
import Storage
import Web

/// A complaint as a document: the letter, its issues, the chronology, what shows what, the index and the appendices.
///
/// Everything in it follows from the record through one day: made again, it is the same.
package struct ComplaintPaper: Sendable {
    package let paper: Paper
    package let redaction: Papers.Redaction

    /// - Parameters:
    ///   - day: the day it is of: when it was sent, or today while it is a draft.
    ///   - heads: the lines above a mail's words as they came, by the message; where its original is at hand.
    package init(
        _ file: ComplaintFile,
        through day: Day,
        in area: LocalArea,
        heads: [ID<Message>: String] = [:],
        _ reader: any Reader
    ) throws {
        let terms = try AreaTerms(of: area.id, in: reader)
        let happenings = try Happenings(file, through: day, terms, in: reader)
        let sheet = ComplaintSheet(
            file: file,
            happenings: happenings,
            appendices: Appendices(file, happenings),
            names: terms.directory,
            area: area,
            day: day
        )
        let group = sheet.group.english
        paper = Paper(
            title: "\(group): formal complaint \(file.complaint.reference)",
            language: "en-GB",
            reference: file.complaint.reference.description,
            author: group,
            date: day,
            labels: PaperLabels(),
            parts: sheet.parts,
            appendices: try sheet.appendixPages(heads: heads, in: reader)
        )
        redaction = Papers.Redaction(
            removed: file.removals.compactMap { removal in
                removal.words.map { .init($0, reason: removal.ground.words.english) }
            },
            treatments: file.pictures.filter { one in file.evidence.contains { $0.key == one.evidence } }.map(
                \.treatment
            )
        )
    }

    /// The same for everyone, before words are taken out: without what mail servers wrote above mails, which names
    /// machines and people in ways that nobody would look through.
    package var forEveryone: Paper {
        var copy = paper
        for place in copy.appendices.indices {
            copy.appendices[place].items.removeAll { ComplaintSheet.isHead($0.mark) }
        }
        return copy
    }

    /// The same for Word, which counts pages for itself: without the index, which is named where the letter cites it.
    package var letter: Paper {
        guard let index = paper.parts.first(where: { $0.mark == ComplaintSheet.indexMark }) else { return paper }
        var letter = paper
        letter.parts = paper.parts.filter { $0.mark != index.mark }.map { part in
            var part = part
            part.blocks = part.blocks.map { block in
                guard case .numbered(let inlines) = block else { return block }
                return .numbered(
                    inlines.map { inline in
                        if case .cited(let citation) = inline, citation.mark == index.mark { return .text(index.title) }
                        return inline
                    }
                )
            }
            return part
        }
        return letter
    }
}

/// What the parts of the document are made from.
struct ComplaintSheet: Sendable {
    let file: ComplaintFile
    let happenings: Happenings
    let appendices: Appendices
    let names: Directory
    let area: LocalArea
    let day: Day

    var complaint: Complaint { file.complaint }
    var group: Phrase { names.name(of: complaint.madeBy).map(Phrase.said) ?? "A group" }
    var service: Phrase { names.name(of: complaint.madeTo).map(Phrase.said) ?? "A service" }

    var parts: [PaperPart] {
        [letter] + file.issues.map(part) + [chronology, evidenceTable, index]
    }

    static func mark(_ issue: Issue) -> String { "issue-\(issue.key)" }
    static func mark(_ evidence: Int) -> String { "evidence-\(evidence)" }

    static let indexMark = "index"
    static func headMark(under mark: String) -> String { "\(mark)-head" }
    static func isHead(_ mark: String) -> Bool { mark.hasSuffix("-head") }

    private var index: PaperPart {
        PaperPart(mark: ComplaintSheet.indexMark, title: english("Index"), blocks: [.index])
    }
}

/// A phrase in the language that letters to services are written in.
func english(_ phrase: Phrase) -> String { phrase.english }

extension Inline {
    static func phrase(_ phrase: Phrase) -> Inline { .text(phrase.english) }
}
