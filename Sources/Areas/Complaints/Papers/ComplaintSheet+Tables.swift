import Kernel
import Papers
import People
import Web

extension ComplaintSheet {
    /// Everything that happened under any issue, day by day.
    var chronology: PaperPart {
        let table = Table(
            summary: english("Everything that happened, the oldest first"),
            head: [english("Day"), english("What happened"), english("Who"), english("Issue"), english("Page")],
            widths: [3, 8, 3, 1.4, 1.4],
            rows: happenings.all.map { row in
                [
                    [.text(date(row.happening))], words(of: row.happening), [.text(row.happening.who?.english ?? "")],
                    [.text(row.issues.map(String.init).joined(separator: ", "))], pages(of: row.happening),
                ]
            }
        )
        return PaperPart(mark: "chronology", title: english("Chronology"), blocks: [.table(table)])
    }

    private func pages(of happening: Happening) -> [Inline] {
        var inlines: [Inline] = []
        for key in happening.evidence {
            if !inlines.isEmpty { inlines.append(.text(", ")) }
            inlines.append(.cited(Citation(ComplaintSheet.mark(key), .number)))
        }
        return inlines
    }

    /// Which appendix shows something of which issue.
    var evidenceTable: PaperPart {
        let table = Table(
            summary: english("A row for each appendix, a column for each issue that it shows something of"),
            head: [english("Appendix"), english("What it is")] + file.issues.map { "\(english("Issue")) \($0.place)" },
            widths: [3, 6] + file.issues.map { _ in 1.2 },
            rows: appendices.evidence.map { one in
                [[.cited(Citation(ComplaintSheet.mark(one.key)))], [.text(one.title ?? ComplaintSheet.gone)]]
                    + file.issues.map { appendices.shows(one, somethingOf: $0) ? [.phrase("Yes")] : [] }
            }
        )
        let blocks: [Block] =
            appendices.evidence.isEmpty ? [.paragraph(english("Nothing is attached."))] : [.table(table)]
        return PaperPart(mark: "evidence", title: english("What shows what"), blocks: blocks)
    }
}
