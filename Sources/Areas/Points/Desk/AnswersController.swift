import Kernel
import People
import Record
import Storage
import Web

/// What a service does with a point it owes: each is a thing of its own below the point's address.
struct AnswersController: Sendable {
    let door: DeskDoor

    var routes: [Route] {
        let path = "/{area}/points/{ref}"
        return [
            .post("\(path)/acknowledgement", acknowledge), .post("\(path)/answer", answer),
            .post("\(path)/extension", extend), .post("\(path)/clarification", clarify),
            .post("\(path)/transfer", transfer), .post("\(path)/writing", write),
        ]
    }

    @Sendable private func acknowledge(_ visit: Visit) async throws -> Web.Answer {
        try await change(visit, Form(visit), Fields(first: "acknowledgement")) { desk, point, _ in
            if case .acknowledged = point.reply { return nil }
            return try point.acknowledge(
                by: desk.party,
                on: desk.today,
                desk.words.promises,
                desk.words.calendars
            )
        }
    }

    /// Tells colleagues that a reply is being written.
    @Sendable private func write(_ visit: Visit) async throws -> Web.Answer {
        try await door.write(visit, for: .answerForService) { desk, writer in
            guard let point = try desk.owed(visit.reference, in: writer) else { return nil }
            if point.isOwedAnAnswer { try desk.noteWriting(at: point, in: writer) }
            return .redirect("\(desk.words.path("queue/\(point.reference)"))#answer")
        }
    }

    /// Shows the form again with a template's words after what was typed.
    private func useTemplate(_ visit: Visit) async throws -> Web.Answer {
        try await door.write(visit, for: .answerForService) { desk, writer in
            guard let point = try desk.owed(visit.reference, in: writer) else { return nil }
            let number = visit.field("template").flatMap { Int($0) } ?? 0
            let template = try ReplyTemplate.find(number, of: desk.group, in: writer)
            if point.isOwedAnAnswer { try desk.noteWriting(at: point, in: writer) }
            let form = Form(kept: template?.filled(point, desk).put(into: visit.form) ?? visit.form)
            let page = try QueuePointPage(point, form, desk, in: writer)
            return desk.page(page, of: point, visit.form, back: desk.words.path("queue/\(point.reference)"))
        }
    }

    @Sendable private func answer(_ visit: Visit) async throws -> Web.Answer {
        if visit.field("use") == "template" { return try await useTemplate(visit) }
        var form = Form(visit)
        let typed = AnswerForm(&form)
        let fields = Fields(first: "kind", reason: "reasons", next: "next", day: "by", group: "passed-to")
        return try await change(visit, form, fields, typed.pledge) { desk, point, writer in
            try WritingHint.forget(desk.signedIn.person.id, at: point.id, in: writer)
            return typed.isSaid(of: point) ? nil : try typed.decide(point, desk)
        }
    }

    @Sendable private func extend(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let until = form.day("until", required: "Write the new day")
        let reason = form.text("more-time", required: "Write why you need more time", atMost: Draft.longestAnswer)
        return try await change(visit, form, Fields(first: "until", reason: "more-time", day: "until")) {
            desk,
            point,
            _ in
            guard let until, point.clocks.answer.promised != until else { return nil }
            return try point.extend(to: until, because: reason, by: desk.party, on: desk.today)
        }
    }

    @Sendable private func clarify(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let question = form.text("question", required: "Write what you need to know", atMost: Draft.longestAnswer)
        return try await change(visit, form, Fields(first: "question")) { desk, point, _ in
            if case .clarificationAsked(_, question) = point.reply { return nil }
            return try point.askClarification(
                question,
                by: desk.party,
                on: desk.today,
                desk.words.promises,
                desk.words.calendars
            )
        }
    }

    @Sendable private func transfer(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let group = Int64(form.typed("transfer-to")).map { ID<Group>($0) }
        if group == nil { form.refuse("transfer-to", PointError.nothingToPassTo.sentence) }
        let reason = form.text("transfer-reason", required: "Write why it is theirs", atMost: Draft.longestAnswer)
        let fields = Fields(first: "transfer-to", reason: "transfer-reason", group: "transfer-to")
        return try await change(visit, form, fields) { desk, point, _ in
            try point.pass(to: group, because: reason, desk)
        }
    }

    /// Which field of a form a reason of the rules is about.
    private struct Fields: Sendable {
        let first: String
        var reason: String?
        var next: String?
        var day: String?
        var group: String?

        func field(of error: PointError) -> String {
            switch error {
            case .answerWithoutReasons, .reasonMissing: reason ?? first
            case .noPromisedDay, .promisedDayNotLater, .promisedDayPassed: day ?? first
            case .nothingToPassTo: group ?? first
            default: first
            }
        }
    }

    /// Records what is decided and shows the point; nil is a form sent twice, which has one effect.
    private func change(
        _ visit: Visit,
        _ form: Form,
        _ fields: Fields,
        _ pledge: Pledge = Pledge(),
        _ decide: @escaping @Sendable (DeskVisit, Point, any Writer) throws -> (any PointEvent)?
    ) async throws -> Web.Answer {
        var form = form
        if form.isSound {
            do {
                return try await door.write(visit, for: .answerForService) { desk, writer in
                    guard let point = try desk.owed(visit.reference, evenPassedOn: true, in: writer) else { return nil }
                    let event = try decide(desk, point, writer)
                    if let event { try writer.record([event], pledge, in: desk.words.area) }
                    return .redirect(desk.words.path(event is PointTransferred ? "queue" : "queue/\(point.reference)"))
                }
            } catch let error as PointError {
                if error.isConflict { return try await conflict(visit, error) }
                form.refuse(fields.field(of: error), error.sentence)
            }
        }
        let refused = form
        return try await door.read(visit, for: .answerForService) { desk, reader in
            guard let point = try desk.owed(visit.reference, in: reader) else { return nil }
            let page = try QueuePointPage(point, refused, desk, in: reader)
            return desk.page(page, of: point, visit.form, back: desk.words.path("queue/\(point.reference)"))
        }
    }

    private func conflict(_ visit: Visit, _ error: PointError) async throws -> Web.Answer {
        try await door.read(visit, for: .answerForService) { desk, reader in
            guard let point = try desk.owed(visit.reference, evenPassedOn: true, in: reader) else { return nil }
            let back = desk.words.path("queue/\(point.reference)")
            return .page(ConflictPage(point, error, visit.form, back: back, desk))
        }
    }
}
