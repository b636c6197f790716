import HeardTesting
import Kernel
import Record
import Testing

@testable import Complaints
@testable import People
@testable import Points

@Suite("A complaint that is signed and sent")
struct SendingTests {
    static let ros = Signatory(ID(1), name: "Ros Tennant", post: "Joint lead")
    static let amina = Signatory(ID(2), name: "Amina Warsame", post: nil)

    /// A complaint that lacks nothing but the words of those who sign it.
    private func written(_ kit: ComplaintsKit) async throws -> Reference {
        let points = try await kit.ask("a", on: "15 Jul 2019")
        let reference = try await kit.begin()
        try await kit.writeIssue("No reply", on: points, of: reference)
        try await kit.act(on: reference) { complaint, _ in
            let answers = Dictionary(uniqueKeysWithValues: OtherRoute.allCases.map { ($0, false) })
            return try complaint.checkRoutes(answers, by: kit.lead, on: kit.today)
        }
        try await kit.act(on: reference) { complaint, _ in
            let officer = Recipient(.to, "Complaints officer", by: .mail("complaints@council.example"))
            return try complaint.address(to: [officer], by: kit.lead, on: kit.today)
        }
        try await kit.act(on: reference) { complaint, _ in
            try complaint.nameSignatories([Self.ros, Self.amina], by: kit.lead, on: kit.today)
        }
        return reference
    }

    private func agree(_ seat: Int64, to reference: Reference, _ kit: ComplaintsKit) async throws {
        try await kit.act(on: reference) { complaint, file in
            try complaint.agree(
                toText: complaint.textVersion,
                from: ID(seat),
                among: file.signatories,
                by: kit.lead,
                on: kit.today
            )
        }
    }

    @Test("nothing is sent until all who sign it have agreed to the text as it is", arguments: TestEngine.allCases)
    func allMustAgree(_ engine: TestEngine) async throws {
        try await ComplaintsKit.with(engine) { kit in
            let reference = try await written(kit)
            try await agree(1, to: reference, kit)
            #expect(Readiness(try await kit.file(reference)).missing == [.agreement(from: ["Amina Warsame"])])
            await #expect(throws: ComplaintError.notReady) {
                try await kit.act(on: reference) { try $0.send([], of: $1, by: kit.lead, on: kit.today) }
            }
            try await agree(2, to: reference, kit)
            try await kit.act(on: reference) { try $0.send([], of: $1, by: kit.lead, on: kit.today) }
            let sent = try await kit.file(reference).complaint
            #expect(sent.sentOn == kit.today)
            #expect(try await kit.entries().last?.kind == ComplaintSent.kind)
            #expect(try await kit.entries().last?.references == [reference])
        }
    }

    @Test("a change of the text makes agreement to the one before no agreement to it")
    func changedTextNeedsAgreement() async throws {
        try await ComplaintsKit.with { kit in
            let reference = try await written(kit)
            try await agree(1, to: reference, kit)
            try await agree(2, to: reference, kit)
            let names = try await kit.store.read { try Directory(of: kit.area.id, in: $0) }
            try await kit.act(on: reference) { complaint, _ in
                try complaint.frame(
                    Complaint.Frame(subject: "Other words"),
                    to: kit.send,
                    names,
                    by: kit.lead,
                    on: kit.today
                )
            }
            let missing = Readiness(try await kit.file(reference)).missing
            #expect(missing == [.agreement(from: ["Ros Tennant", "Amina Warsame"])])
        }
    }

    @Test("who agrees agrees to the text they read, not to one written since")
    func agreesToWhatWasRead() async throws {
        try await ComplaintsKit.with { kit in
            let reference = try await written(kit)
            let read = try await kit.file(reference).complaint.textVersion
            try await kit.writeIssue("One more", on: [], of: reference)
            await #expect(throws: ComplaintError.changedMeanwhile) {
                try await kit.act(on: reference) { complaint, file in
                    try complaint.agree(toText: read, from: ID(1), among: file.signatories, by: kit.lead, on: kit.today)
                }
            }
        }
    }

    @Test("words and names can be erased: the record stays whole, and what is left says so")
    func erased() async throws {
        try await ComplaintsKit.with { kit in
            let reference = try await written(kit)
            try await agree(1, to: reference, kit)
            try await agree(2, to: reference, kit)
            try await kit.act(on: reference) { try $0.send([], of: $1, by: kit.lead, on: kit.today) }
            try await kit.erase([.who]) { $0.kind == ComplaintSent.kind }
            #expect(try await kit.file(reference).issues[0].text.title == "No reply")
        }
    }

    @Test("what a list of missing things says follows the letter's order")
    func missingInOrder() async throws {
        try await ComplaintsKit.with { kit in
            let reference = try await kit.begin()
            #expect(
                Readiness(try await kit.file(reference)).missing == [.issues, .otherRoutes, .recipients, .signatories]
            )
            try await kit.writeIssue("Nothing behind it", on: [], of: reference) { $0.lines = [] }
            let missing = Readiness(try await kit.file(reference)).missing
            #expect(missing.prefix(3) == [.facts(issue: 1), .promised(issue: 1), .remedy(issue: 1)])
        }
    }
}
