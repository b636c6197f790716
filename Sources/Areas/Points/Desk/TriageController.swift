import Kernel
import People
import Record
import Storage
import Web

/// What a lead does with a point: each is a thing of its own below the point's address.
struct TriageController: Sendable {
    let door: DeskDoor

    var routes: [Route] {
        let path = "/{area}/points/{ref}"
        return [
            .post("\(path)/sending", send), .post("\(path)/topic", sort), .post("\(path)/hold", hold),
            .post("\(path)/release", letGo), .post("\(path)/merger", merge), .post("\(path)/split", split),
            .post("\(path)/publication", publish), .post("\(path)/widening", askToWiden),
        ]
    }

    @Sendable private func send(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let service = Int64(form.typed("service")).map { ID<Group>($0) }
        if service == nil { form.refuse("service", PointError.notAService.sentence) }
        let words = form.text("sending-words", atMost: Draft.longestAnswer)
        return try await change(visit, form, "service") { desk, point, writer in
            guard let service, point.withForum != nil || point.owedBy != service else { return }
            try Triage(of: desk.words.area, by: desk.party, in: writer)
                .send([point.reference], to: service, saying: words.isEmpty ? nil : words)
        }
    }

    @Sendable private func sort(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let topic = form.line("topic", required: "Write what it is about", atMost: 100)
        return try await change(visit, form, "topic") { desk, point, writer in
            guard point.topic != topic else { return }
            let sorted = try point.sort(under: topic, theme: point.theme, by: desk.party, on: desk.today)
            try writer.record(sorted, in: desk.words.area.log)
        }
    }

    @Sendable private func hold(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let reason = form.text("hold-reason", required: "Write why", atMost: Draft.longestAnswer)
        return try await change(visit, form, "hold-reason") { desk, point, writer in
            try Triage(of: desk.words.area, by: desk.party, in: writer).hold(point.reference, because: reason)
        }
    }

    @Sendable private func letGo(_ visit: Visit) async throws -> Web.Answer {
        try await change(visit, Form(visit), "hold-reason") { desk, point, writer in
            try Triage(of: desk.words.area, by: desk.party, in: writer).letGo(point.reference)
        }
    }

    @Sendable private func merge(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let other = Reference(form.line("same-as", required: "Write the number of the other point", atMost: 40))
        if other == nil { form.refuse("same-as", PointError.nothingToMergeInto.sentence) }
        return try await change(visit, form, "same-as") { desk, point, writer in
            guard let other, let into = try Point.find(other, in: desk.words.area.id, writer), desk.looksAfter(into)
            else { throw PointError.nothingToMergeInto }
            let merged = try point.merge(into: into, by: desk.party, on: desk.today)
            try writer.record(merged, in: desk.words.area.log)
        }
    }

    @Sendable private func split(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let passages = TextPieces.of(form.text("passages", required: "Write the questions", atMost: 20_000))
        return try await change(visit, form, "passages") { desk, point, writer in
            _ = try point.split(into: passages, by: desk.party, on: desk.today, writer)
        }
    }

    @Sendable private func askToWiden(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let words = form.text("widening-words", atMost: Draft.longestAnswer)
        return try await change(visit, form, "widening-words") { desk, point, writer in
            try Triage(of: desk.words.area, by: desk.party, in: writer)
                .askToWiden(point, saying: words.isEmpty ? nil : words)
        }
    }

    @Sendable private func publish(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let decision = form.choice("decision", as: ModerationForm.Decision.self, required: "Choose what you decide")
        let words = form.text("public-words", atMost: 20_000)
        let reason = form.text("moderation-reason", atMost: Draft.longestAnswer)
        return try await change(visit, form, for: .moderate, "decision") { desk, point, writer in
            guard let decision else { return }
            let event = try decision.decide(point, words: words, because: reason, desk)
            try writer.record(event, in: desk.words.area.log)
        }
    }
}

extension TriageController {
    /// Makes a change and shows the point; what the rules refuse comes back with the form.
    ///
    /// - Parameter field: where what is wrong is said, unless the reason names another.
    private func change(
        _ visit: Visit,
        _ form: Form,
        for permission: Permission = .triage,
        _ field: String,
        _ work: @escaping @Sendable (DeskVisit, Point, any Writer) throws -> Void
    ) async throws -> Web.Answer {
        var form = form
        if form.isSound {
            do {
                return try await door.write(visit, for: permission) { desk, writer in
                    guard let point = try desk.led(visit.reference, for: permission, in: writer) else { return nil }
                    try work(desk, point, writer)
                    return .redirect(desk.words.path("today/\(point.reference)"))
                }
            } catch let error as PointError {
                if error.isConflict { return try await conflict(visit, error) }
                form.refuse(TriageController.field(of: error) ?? field, error.sentence)
            }
        }
        let refused = form
        return try await door.read(visit, for: permission) { desk, reader in
            guard let point = try desk.led(visit.reference, for: permission, in: reader) else { return nil }
            let page = try TodayPointPage(point, refused, desk, in: reader)
            return desk.page(page, of: point, visit.form, back: desk.words.path("today/\(point.reference)"))
        }
    }

    private static func field(of error: PointError) -> String? {
        switch error {
        case .nothingTakenOut: "public-words"
        case .reasonMissing: "moderation-reason"
        default: nil
        }
    }

    private func conflict(_ visit: Visit, _ error: PointError) async throws -> Web.Answer {
        try await door.read(visit, for: .triage) { desk, reader in
            guard let point = try desk.led(visit.reference, for: .triage, in: reader) else { return nil }
            let back = desk.words.path("today/\(point.reference)")
            return .page(ConflictPage(point, error, visit.form, back: back, desk))
        }
    }
}
