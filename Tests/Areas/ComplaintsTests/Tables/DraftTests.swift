import HeardTesting
import Kernel
import Record
import Testing

@testable import Complaints
@testable import People
@testable import Points

@Suite("A complaint as it is written")
struct DraftTests {
    @Test("an issue rests on points, and their messages become evidence, each once", arguments: TestEngine.allCases)
    func issueBringsEvidence(_ engine: TestEngine) async throws {
        try await ComplaintsKit.with(engine) { kit in
            let first = try await kit.ask("a", on: "15 Jul 2019", "1. When will it be written?\r\n2. Who writes it?")
            let second = try await kit.ask("b", on: "17 Jul 2019", subject: "The draft")
            let reference = try await kit.begin()
            try await kit.writeIssue("No reply to our questions of July", on: first + second, of: reference)
            try await kit.writeIssue("The same again", on: first, of: reference)
            let file = try await kit.file(reference)
            #expect(reference.description == "C-2019-0001")
            #expect(first.count == 2)
            #expect(file.issues.map(\.place) == [1, 2])
            #expect(file.issues[0].text.points == first + second)
            #expect(file.issues[0].text.lines.map(\.kind.word) == [.promised, .effect, .remedy])
            #expect(file.evidence.map(\.title) == ["The minutes", "The draft"])
        }
    }

    @Test("an issue that is taken out lets the others move up; evidence stays")
    func removedIssue() async throws {
        try await ComplaintsKit.with { kit in
            let points = try await kit.ask("a", on: "15 Jul 2019")
            let reference = try await kit.begin()
            for title in ["First", "Second", "Third"] { try await kit.writeIssue(title, on: points, of: reference) }
            try await kit.act(on: reference) { try $0.moveIssue(3, up: true, in: $1, by: kit.lead, on: kit.today) }
            try await kit.act(on: reference) { try $0.removeIssue(1, in: $1, by: kit.lead, on: kit.today) }
            let file = try await kit.file(reference)
            #expect(file.issues.map(\.text.title) == ["Third", "Second"])
            #expect(file.issues.map(\.place) == [1, 2])
            #expect(file.issues.map(\.key) == [3, 2])
            #expect(file.evidence.count == 1)
        }
    }

    @Test("who changes what another has changed meanwhile is told, and nothing is lost")
    func changedMeanwhile() async throws {
        try await ComplaintsKit.with { kit in
            let reference = try await kit.begin()
            let before = try await kit.file(reference).complaint
            try await kit.act(on: reference) { complaint, _ in
                try complaint.checkRoutes([:], by: kit.lead, on: kit.today)
            }
            await #expect(throws: ComplaintError.changedMeanwhile) {
                try await kit.act(on: reference) { _, _ in
                    try before.checkRoutes([.appeal: true], by: kit.lead, on: kit.today)
                }
            }
            #expect(try await kit.file(reference).complaint.version == 2)
        }
    }

    @Test("nothing on the record tells that a group writes a complaint, until it is sent")
    func privateUntilSent() async throws {
        try await ComplaintsKit.with { kit in
            let points = try await kit.ask("a", on: "15 Jul 2019")
            let reference = try await kit.begin()
            try await kit.writeIssue("No reply", on: points, of: reference)
            let open = try await kit.entries()
            #expect(open.allSatisfy { !$0.references.contains(reference) })
            #expect(open.allSatisfy { !$0.kind.hasPrefix("complaint") })
        }
    }

    @Test("only the group that writes it changes it, and only while it is a draft")
    func whoMayChange() async throws {
        try await ComplaintsKit.with { kit in
            let reference = try await kit.begin()
            await #expect(throws: ComplaintError.notTheirs) {
                try await kit.act(on: reference) { complaint, _ in try complaint.drop(by: kit.officer, on: kit.today) }
            }
            try await kit.act(on: reference) { complaint, _ in try complaint.drop(by: kit.lead, on: kit.today) }
            await #expect(throws: ComplaintError.notADraft) {
                try await kit.act(on: reference) { complaint, _ in try complaint.drop(by: kit.lead, on: kit.today) }
            }
        }
    }
}
