import Kernel
import People
import Record
import Storage
import Web

/// `/{area}/answers` and `/{area}/points/{ref}/verdict`: families' own word on answers, from the group that asked.
struct VerdictsController: Sendable {
    let door: DeskDoor

    var routes: [Route] {
        let path = "/{area}/points/{ref}/verdict"
        return [
            .get("/{area}/answers", isCacheable: false, index), .get(path, isCacheable: false, show),
            .post(path, create),
        ]
    }

    /// The answers to one's own group; `?others` those to people outside every group, for who may read them.
    @Sendable private func index(_ visit: Visit) async throws -> Web.Answer {
        let last = visit.asked("before").flatMap { Int64($0) }
        let isForOthers = visit.query["others"] != nil
        return try await door.read(visit, for: .judgeAnswers) { desk, reader in
            if isForOthers, !desk.seesForumWords { throw desk.refusal(.seeForumWords) }
            let list = try DeskList.toJudge(
                askedBy: isForOthers ? nil : desk.group,
                in: desk.words.area.id,
                before: last.map { ID($0) },
                limit: 25,
                reader
            )
            let asked = try DeskList.askedBack(
                askedBy: isForOthers ? nil : desk.group,
                in: desk.words.area.id,
                limit: 25,
                reader
            )
            return .page(VerdictListPage(list, asked: asked, isForOthers: isForOthers, desk))
        }
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer { try await page(visit, Form()) }

    @Sendable private func create(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let verdict = form.choice("verdict", among: ["yes", "partly", "no"]).flatMap { Verdict(rawValue: $0) }
        if verdict == nil { form.refuse("missing", "Press Yes, Partly or No") }
        let words = form.text("missing", atMost: Draft.longestAnswer)
        guard let verdict, form.isSound else { return try await page(visit, form) }
        do {
            return try await door.write(visit, for: .judgeAnswers) { desk, writer in
                guard let point = try desk.asked(visit.reference, in: writer) else { return nil }
                let judged = try point.judge(
                    verdict,
                    saying: words.isEmpty ? nil : words,
                    by: desk.party,
                    on: desk.today,
                    desk.words.promises,
                    desk.words.calendars
                )
                try writer.record(judged, in: desk.words.area.log)
                return .redirect("\(desk.words.path(of: point))/verdict")
            }
        } catch let error as PointError {
            return try await conflict(visit, error, typed: words)
        }
    }

    private func page(_ visit: Visit, _ form: Form) async throws -> Web.Answer {
        try await door.read(visit, for: .judgeAnswers) { desk, reader in
            guard let point = try desk.asked(visit.reference, in: reader) else { return nil }
            return .page(try VerdictPage(point, form, desk, in: reader))
        }
    }

    private func conflict(_ visit: Visit, _ error: PointError, typed: String) async throws -> Web.Answer {
        try await door.read(visit, for: .judgeAnswers) { desk, reader in
            guard let point = try desk.asked(visit.reference, in: reader) else { return nil }
            let back = "\(desk.words.path(of: point))/verdict"
            return .page(ConflictPage(point, error, typed: typed.isEmpty ? [] : [typed], back: back, desk))
        }
    }
}
