import Kernel
import Papers
import People
import Web

/// The letter that asks for a later stage, as a document: from whom to whom, on which day, and the words as they stand.
struct RequestPaper: Sendable {
    let paper: Paper

    init(
        _ words: String,
        for stage: Stage,
        of course: Course,
        to recipients: [Recipient],
        by party: Party,
        _ area: RunningWords
    ) {
        let complaint = course.complaint
        let group = english(area.name(of: complaint.madeBy, orElse: "A group"))
        let addressed = recipients.filter { $0.field == .to }.map(RequestPaper.line)
        let copies = recipients.filter { $0.field == .cc }.map(RequestPaper.line)
        let whose =
            stage == .ombudsman ? [] : [english(area.name(of: complaint.madeTo, orElse: "A service"))]
        let heading: Phrase = "Complaint \(complaint.reference): \(stage.words)"
        let head: [Block] = [
            .lines([[.strong(group)]]),
            .lines((addressed + whose).map { [.text($0)] }),
            .paragraph(english(PlainDates.full(area.today))),
            .heading(1, english(heading)),
            .facts([
                Fact(english("Our reference"), complaint.reference.description),
                Fact(english("Complaint of"), english(PlainDates.full(course.sentOn))),
            ]),
        ]
        // What is numbered in it is numbered by whoever wrote it.
        let said = words.split(separator: "\n\n", omittingEmptySubsequences: true).map { Block.paragraph(String($0)) }
        let signed: [Block] = [.lines((party.name.map { [[.strong($0)]] } ?? []) + [[.text(group)]])]
        let copied: [Block] =
            copies.isEmpty ? [] : [.heading(2, english("Copies to")), .list(copies.map { [.text($0)] })]
        paper = Paper(
            title: "\(group): \(english(heading))",
            language: "en-GB",
            reference: complaint.reference.description,
            author: group,
            date: area.today,
            labels: PaperLabels(),
            parts: [
                PaperPart(
                    mark: "letter",
                    title: english("Letter"),
                    isHeaded: false,
                    beginsPage: false,
                    blocks: head + said + signed + copied
                )
            ]
        )
    }

    private static func line(_ one: Recipient) -> String {
        [one.post, one.name].compactMap(\.self).joined(separator: ", ")
    }
}
