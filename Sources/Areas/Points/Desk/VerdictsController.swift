import Kernel
import People
import Record
import Storage
import Web

/// `/{area}/answers` and what families say of an answer or back to a service's question, from the group that asked:
/// `/{area}/points/{ref}/verdict` and `explanation`.
struct VerdictsController: Sendable {
    let door: DeskDoor

    /// Points on one page.
    private static let pageSize = 25

    var routes: [Route] {
        let path = "/{area}/points/{ref}"
        return [
            .get("/{area}/answers", isCacheable: false, index), .get("\(path)/verdict", isCacheable: false, show),
            .post("\(path)/verdict", judge), .post("\(path)/explanation", explain),
        ]
    }

    /// The answers to one's own group; `?others` those to people outside every group, for who may read them.
    @Sendable private func index(_ visit: Visit) async throws -> Web.Answer {
        let last = visit.asked("before").flatMap { Int64($0) }
        let isForOthers = visit.query["others"] != nil
        return try await door.read(visit, for: .judgeAnswers) { desk, reader in
            if isForOthers, !desk.seesForumWords { throw desk.refusal(.seeForumWords) }
            let (area, asker) = (desk.words.area.id, isForOthers ? Asker.others(desk.sight) : .group(desk.group))
            let list = try DeskList.toJudge(
                asker,
                in: area,
                before: last.map { ID($0) },
                limit: Self.pageSize,
                reader
            )
            let asked = try DeskList.askedBack(asker, in: area, limit: Self.pageSize, reader)
            return .page(VerdictListPage(list, asked: asked, isForOthers: isForOthers, desk))
        }
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer { try await page(visit, Form()) }

    @Sendable private func judge(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let verdict = form.choice("verdict", among: ["yes", "partly", "no"]).flatMap { Verdict(rawValue: $0) }
        if verdict == nil { form.refuse("missing", "Press Yes, Partly or No") }
        let words = form.text("missing", atMost: Draft.longestAnswer)
        return try await change(visit, form) { desk, point in
            guard let verdict else { throw PointError.notAnswered }
            return try point.judge(
                verdict,
                saying: words.isEmpty ? nil : words,
                by: desk.party,
                on: desk.today,
                desk.words.promises,
                desk.words.calendars
            )
        }
    }

    /// Says what was meant, where the service asks back.
    @Sendable private func explain(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let words = form.text("explanation", required: "Write what you mean", atMost: Draft.longestAnswer)
        return try await change(visit, form) { desk, point in
            try point.clarify(words, by: desk.party, on: desk.today, desk.words.promises, desk.words.calendars)
        }
    }

    /// Records what is decided and shows the point; what came too late is shown with what was typed.
    private func change(
        _ visit: Visit,
        _ form: Form,
        _ decide: @escaping @Sendable (DeskVisit, Point) throws -> any PointEvent
    ) async throws -> Web.Answer {
        guard form.isSound else { return try await page(visit, form) }
        do {
            return try await door.write(visit, for: .judgeAnswers) { desk, writer in
                guard let point = try desk.asked(visit.reference, in: writer) else { return nil }
                try writer.record(decide(desk, point), in: desk.words.area.log)
                return .redirect("\(desk.words.path(of: point))/verdict")
            }
        } catch let error as PointError {
            return try await conflict(visit, error)
        }
    }

    private func page(_ visit: Visit, _ form: Form) async throws -> Web.Answer {
        try await door.read(visit, for: .judgeAnswers) { desk, reader in
            guard let point = try desk.asked(visit.reference, in: reader) else { return nil }
            let page = try VerdictPage(point, form, desk, in: reader)
            return desk.page(page, of: point, visit.form, back: "\(desk.words.path(of: point))/verdict")
        }
    }

    private func conflict(_ visit: Visit, _ error: PointError) async throws -> Web.Answer {
        try await door.read(visit, for: .judgeAnswers) { desk, reader in
            guard let point = try desk.asked(visit.reference, in: reader) else { return nil }
            let back = "\(desk.words.path(of: point))/verdict"
            return .page(ConflictPage(point, error, visit.form, back: back, desk))
        }
    }
}
