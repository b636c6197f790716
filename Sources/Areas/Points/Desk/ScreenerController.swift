import Kernel
import People
import Record
import Safety
import Storage
import Web

/// What a lead does with the first message of a new sender.
struct ScreenerController: Sendable {
    let door: DeskDoor

    /// Messages on the page that comes back with what was typed.
    private static let pageSize = 25

    var routes: [Route] {
        let path = "/{area}/messages/{message}"
        return [.post("\(path)/admission", letIn), .post("\(path)/exclusion", keepOut)]
    }

    @Sendable private func letIn(_ visit: Visit) async throws -> Web.Answer {
        try await change(visit, Form(visit), where: { $0 != .letIn }) { try $0.letIn($1) }
    }

    @Sendable private func keepOut(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let field = "why-\(visit.parameter("message"))"
        let reason = form.text(field, required: "Write why you keep it out", atMost: Draft.longestAnswer)
        return try await change(visit, form, where: { $0 == .waiting }) { try $0.keepOut($1, because: reason) }
    }

    /// Makes a change and shows what else waits; a message that another lead has dealt with is simply gone from there.
    private func change(
        _ visit: Visit,
        _ form: Form,
        where may: @escaping @Sendable (Screening) -> Bool,
        _ work: @escaping @Sendable (Triage, ID<Message>) throws -> Void
    ) async throws -> Web.Answer {
        try await door.write(visit, for: .triage) { desk, writer in
            guard let number = Int64(visit.parameter("message")),
                let message = try Message.find(ID(number), in: writer), try desk.mayScreen(message, in: writer)
            else { return nil }
            guard desk.seat.may(.triage, on: desk.today) else { throw desk.refusal(.triage, isAboutTopic: true) }
            guard form.isSound else {
                let list = try TodayList(.screener, limit: Self.pageSize, form, desk, in: writer)
                return .page(TodayListPage(list, form, desk))
            }
            if may(message.gate.screening) {
                try work(Triage(of: desk.words.area, by: desk.party, in: writer), message.id)
            }
            return .redirect(desk.words.path("today"))
        }
    }
}
