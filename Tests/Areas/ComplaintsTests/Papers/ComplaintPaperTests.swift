import HeardTesting
import Kernel
import Papers
import Testing

@testable import Complaints
@testable import People
@testable import Points

@Suite("A complaint as a document")
struct ComplaintPaperTests {
    @Test(
        "each point that was asked is told with its day, its words and its appendix, and what did not come by its day"
    )
    func tellsWhatHappened() async throws {
        try await ComplaintsKit.with { kit in
            let points = try await kit.ask("a", on: "15 Jul 2019")
            let reference = try await kit.begin()
            try await kit.writeIssue("No reply", on: points, of: reference)
            let paper = try await paper(of: reference, kit)
            let issue = try #require(paper.parts.first { $0.mark == "issue-1" })
            let rows = issue.blocks.compactMap { if case .table(let table) = $0 { table.rows } else { nil } }.joined()
            let told = rows.map { $0.prefix(2).flatMap(\.self).map(\.plain).joined(separator: " ") }
            #expect(
                told == [
                    "15 July 2019 Kite Parents asked the SEND service 1 question (P-2019-0001).",
                    "22 July 2019 By this day the service was to say that it has this (5 working days, by “Letter of "
                        + "commitment”). It had not (P-2019-0001).",
                    "29 July 2019 By this day an answer was due (10 working days, by “Letter of commitment”). None had come "
                        + "(P-2019-0001).",
                    "21 November 2019 No reply for 92 working days, and still none (P-2019-0001).",
                ]
            )
        }
    }

    @Test("appendices are numbered by where they are first mentioned, and the table says what shows what")
    func numbersAppendices() async throws {
        try await ComplaintsKit.with { kit in
            let late = try await kit.ask("a", on: "17 Jul 2019", subject: "Second")
            let early = try await kit.ask("b", on: "15 Jul 2019", subject: "First")
            let reference = try await kit.begin()
            try await kit.writeIssue("Both", on: late + early, of: reference)
            let paper = try await paper(of: reference, kit)
            #expect(paper.appendices.map(\.title) == ["First", "Second"])
            #expect(paper.parts.map(\.mark) == ["letter", "issue-1", "chronology", "evidence", "index"])
        }
    }

    @Test("made again later, a complaint that was sent says the same")
    func sameLater() async throws {
        try await ComplaintsKit.with { kit in
            let points = try await kit.ask("a", on: "15 Jul 2019")
            let reference = try await kit.begin()
            try await kit.writeIssue("No reply", on: points, of: reference)
            let before = try await paper(of: reference, kit)
            let area = kit.area
            try await kit.store.write { writer in
                let point = try #require(try Point.find(points[0], in: area.id, writer))
                let promises = try Promises(of: area.id, in: writer)
                let calendars = try Calendars(of: area.id, in: writer)
                let event = try point.acknowledge(by: kit.officer, on: .on("2019-11-25"), promises, calendars)
                try writer.record(event, in: area.log)
            }
            #expect(try await paper(of: reference, kit) == before)
        }
    }

    @Test("what was answered, and judged to be an answer, is not told as silence that lasts")
    func answeredIsAnswered() async throws {
        try await ComplaintsKit.with { kit in
            let points = try await kit.ask("a", on: "15 Jul 2019")
            let reference = try await kit.begin()
            try await kit.writeIssue("Late", on: points, of: reference)
            #expect("\(try await paper(of: reference, kit))".contains("and still none"))
            let (area, officer, lead, today) = (kit.area, kit.officer, kit.lead, kit.today)
            try await kit.store.write { writer in
                try Answering(in: area, by: officer, writer)
                    .settle(points, with: Answer(.alreadyDone, because: "They went out in August."))
                let point = try #require(try Point.find(points[0], in: area.id, writer))
                let promises = try Promises(of: area.id, in: writer)
                let calendars = try Calendars(of: area.id, in: writer)
                let event = try point.judge(.yes, saying: nil, by: lead, on: today, promises, calendars)
                try writer.record(event, in: area.log)
            }
            let told = "\(try await paper(of: reference, kit))"
            #expect(told.contains("No reply for 92 working days"))
            #expect(!told.contains("and still none"))
        }
    }

    @Test(
        "an answer that families said was none is told as that, with the silence since, where no promise says by when the next is due",
        arguments: TestEngine.allCases
    )
    func answerThatWasNone(_ engine: TestEngine) async throws {
        try await ComplaintsKit.with(engine) { kit in
            // No promise was in force on the day it was asked.
            let points = try await kit.ask("a", on: "10 Dec 2018")
            let reference = try await kit.begin()
            try await kit.writeIssue("No answer", on: points, of: reference)
            try await kit.answer(points[0], on: .on("2019-01-10"))
            #expect(!"\(try await paper(of: reference, kit))".contains("and still none"))
            try await kit.judge(points[0], .no, on: .on("2019-10-10"))
            let told = "\(try await paper(of: reference, kit))"
            #expect(told.contains("Kite Parents said that this was no answer to it (P-2018-0001)."))
            #expect(told.contains("No reply since 10 October 2019, for 30 working days, and still none"))
        }
    }

    @Test("the letter for Word cites nothing that it leaves out")
    func wordLetter() async throws {
        try await ComplaintsKit.with { kit in
            let points = try await kit.ask("a", on: "15 Jul 2019")
            let reference = try await kit.begin()
            try await kit.writeIssue("No reply", on: points, of: reference)
            let file = try await kit.file(reference)
            let letter = try await kit.store.read { reader in
                try ComplaintPaper(file, through: kit.today, in: kit.area, reader).letter
            }
            let marks = letter.parts.map(\.mark) + letter.appendices.map(\.mark)
            let cited = letter.parts.flatMap(\.blocks).flatMap { block in
                if case .numbered(let inlines) = block { inlines } else { [Inline]() }
            }.compactMap { if case .cited(let citation) = $0 { citation.mark } else { nil } }
            #expect(!cited.isEmpty)
            #expect(cited.filter { !marks.contains($0) } == [])
        }
    }

    @Test("the copy for everyone has the mails and not what servers wrote above them")
    func withoutHeads() async throws {
        try await ComplaintsKit.with { kit in
            let points = try await kit.ask("a", on: "15 Jul 2019")
            let reference = try await kit.begin()
            try await kit.writeIssue("No reply", on: points, of: reference)
            let file = try await kit.file(reference)
            let heads = Dictionary(
                uniqueKeysWithValues: file.messages.keys.map { ($0, "Message-ID: <a@parents.example>") }
            )
            let made = try await kit.store.read { reader in
                try ComplaintPaper(file, through: kit.today, in: kit.area, heads: heads, reader)
            }
            #expect("\(made.paper)".contains("Message-ID"))
            #expect(!"\(made.forEveryone)".contains("Message-ID"))
            #expect(made.forEveryone.appendices.map(\.items.count) == [1])
        }
    }

    @Test("of a person's name the first and the last are proposed to be taken out; of a service's none")
    func proposedNames() {
        #expect(ProposedRemovals.words(of: "Ros Tennant") == ["Ros", "Tennant"])
        #expect(ProposedRemovals.words(of: "SEND service") == [])
        #expect(ProposedRemovals.words(of: "Complaints") == [])
    }

    private func paper(of reference: Reference, _ kit: ComplaintsKit) async throws -> Paper {
        let file = try await kit.file(reference)
        return try await kit.store.read { try ComplaintPaper(file, through: kit.today, in: kit.area, $0).paper }
    }
}

extension Inline {
    /// Its words without what they lead to.
    fileprivate var plain: String {
        switch self {
        case .text(let words), .strong(let words): words
        case .cited(let citation): citation.mark
        }
    }
}
