import Kernel
import People
import Storage
import Testing

@testable import Complaints

/// Complaints that were sent, in the store.
extension ComplaintsKit {
    /// The complaint of Kite Parents with so many issues, sent on a day.
    func sent(on day: String = "2019-11-21", issues: Int = 2) async throws -> Reference {
        let reference = try await begin()
        for number in 1...issues { try await writeIssue("What happened in July, \(number)", on: [], of: reference) }
        let lead = lead
        try await act(on: reference) { complaint, _ in
            ComplaintSent(act: ComplaintAct(on: .on(day), to: complaint, by: lead), [])
        }
        return reference
    }

    /// Records what is decided for a complaint that runs.
    func run(
        _ reference: Reference,
        _ decide: @escaping @Sendable (CaseFile) throws -> any ComplaintEvent
    ) async throws {
        let area = area
        try await store.write { writer in
            let complaint = try #require(try Complaint.find(reference, in: area.id, writer))
            let file = try #require(try CaseFile(complaint, in: writer))
            try complaint.record(try decide(file), in: area.log, writer)
        }
    }

    func caseFile(_ reference: Reference) async throws -> CaseFile {
        let area = area
        return try await store.read { reader in
            let complaint = try #require(try Complaint.find(reference, in: area.id, reader))
            return try #require(try CaseFile(complaint, in: reader))
        }
    }

    /// Enters the policy of 2019, as families found it.
    func enterPolicy() async throws -> ID<CouncilPolicy> {
        let (area, send, lead) = (area, send, lead)
        return try await store.write { writer in
            let event = try CouncilPolicy.enter(
                SampleCourse.policy.allowances,
                document: "Complaints policy 2019",
                of: send,
                from: .on("2019-01-01"),
                by: lead,
                on: .on("2019-11-18")
            )
            try writer.record(event, in: area.log)
            return try #require(try CouncilPolicy.all(in: area.id, writer).first).id
        }
    }

    /// The story of 2019 and 2020 up to the first reply.
    func replied(issues: Int = 2) async throws -> Reference {
        let reference = try await sent(issues: issues)
        let (lead, officer, today) = (lead, officer, today)
        try await run(reference) {
            try $0.course.acknowledge(
                promising: .on("2019-12-05"),
                saying: "You will have our reply by 5 December.",
                by: officer,
                on: .on("2019-11-22"),
                today: today
            )
        }
        try await run(reference) {
            try $0.course.reply(
                WrittenReply(.letter, words: "We are sorry that you felt the need to complain."),
                by: lead,
                on: .on("2020-02-03"),
                today: today
            )
        }
        return reference
    }

    /// The second stage of 2020: accepted, more time taken twice, upheld in part.
    func runSecondStage(of reference: Reference) async throws {
        let (officer, today) = (officer, today)
        try await run(reference) {
            try $0.course.acknowledge(
                promising: .on("2020-04-01"),
                by: officer,
                on: .on("2020-02-28"),
                today: today
            )
        }
        for (told, until) in [("2020-04-01", "2020-04-27"), ("2020-04-27", "2020-05-18")] {
            try await run(reference) {
                try $0.course.extend(
                    to: .on(until),
                    because: "The pandemic.",
                    by: officer,
                    on: .on(told),
                    today: today
                )
            }
        }
        try await run(reference) {
            try $0.course.reply(
                WrittenReply(.letter, words: "We apologise.", outcome: .partlyUpheld),
                by: officer,
                on: .on("2020-06-02"),
                today: today
            )
        }
    }

    /// What families found: nothing answered, no stage, no next step.
    static func nothingAnswered(_ file: CaseFile, on day: Day) -> ReplyTest {
        ReplyTest(
            on: day,
            saysStage: false,
            saysNextStep: false,
            issues: file.issues.map {
                IssueTest(
                    $0.key,
                    answered: .no,
                    evidence: .no,
                    remedy: .no,
                    words: $0.place == 1 ? "Nothing is said of it." : nil
                )
            }
        )
    }
}
