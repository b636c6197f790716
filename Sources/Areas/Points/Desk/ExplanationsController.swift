import Kernel
import People
import Record
import Storage
import Web

/// `/{area}/points/{ref}/explanation`: a group says what it meant, where a service asks back.
struct ExplanationsController: Sendable {
    let door: DeskDoor

    var routes: [Route] { [.post("/{area}/points/{ref}/explanation", create)] }

    @Sendable private func create(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let words = form.text("explanation", required: "Write what you mean", atMost: Draft.longestAnswer)
        let typed = form
        do {
            return try await door.write(visit, for: .judgeAnswers) { desk, writer in
                guard let point = try desk.asked(visit.reference, in: writer) else { return nil }
                guard typed.isSound else { return .page(try VerdictPage(point, typed, desk, in: writer)) }
                let said = try point.clarify(
                    words,
                    by: desk.party,
                    on: desk.today,
                    desk.words.promises,
                    desk.words.calendars
                )
                try writer.record(said, in: desk.words.area.log)
                return .redirect("\(desk.words.path(of: point))/verdict")
            }
        } catch let error as PointError {
            return try await conflict(visit, error, typed: words)
        }
    }

    private func conflict(_ visit: Visit, _ error: PointError, typed: String) async throws -> Web.Answer {
        try await door.read(visit, for: .judgeAnswers) { desk, reader in
            guard let point = try desk.asked(visit.reference, in: reader) else { return nil }
            let back = "\(desk.words.path(of: point))/verdict"
            return .page(ConflictPage(point, error, typed: [typed], back: back, desk))
        }
    }
}
