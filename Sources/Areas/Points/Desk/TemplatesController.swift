import Kernel
import People
import Storage
import Web

/// `/{area}/queue/templates`: the words a service often answers with, kept by its officers.
struct TemplatesController: Sendable {
    let door: DeskDoor

    var routes: [Route] {
        let path = "/{area}/queue/templates"
        return [
            .get(path, isCacheable: false, index), .post(path, create),
            .get("\(path)/{number}", isCacheable: false, edit), .post("\(path)/{number}", update),
            .post("\(path)/{number}/removal", delete),
        ]
    }

    @Sendable private func index(_ visit: Visit) async throws -> Web.Answer {
        try await list(visit, Form())
    }

    private func list(_ visit: Visit, _ form: Form) async throws -> Web.Answer {
        try await door.read(visit, for: .answerForService) { desk, reader in
            .page(TemplatesPage(try ReplyTemplate.all(of: desk.group, in: reader), form, desk))
        }
    }

    @Sendable private func create(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let template = ReplyTemplate(&form, number: 0)
        guard let template else { return try await list(visit, form) }
        let typed = form
        return try await door.write(visit, for: .answerForService) { desk, writer in
            let known = try ReplyTemplate.all(of: desk.group, in: writer)
            if known.count >= ReplyTemplate.most {
                var full = typed
                full.refuse("title", "A service keeps at most \(ReplyTemplate.most) templates. Remove one first")
                return .page(TemplatesPage(known, full, desk))
            }
            // Sent twice, it is one.
            if !known.contains(where: { $0.saysTheSame(as: template) }) {
                try template.save(for: desk.group, in: writer)
            }
            return .redirect(desk.words.path("queue/templates"))
        }
    }

    @Sendable private func edit(_ visit: Visit) async throws -> Web.Answer {
        try await door.read(visit, for: .answerForService) { desk, reader in
            guard let template = try desk.template(visit, in: reader) else { return nil }
            return .page(TemplatePage(template, template.form, desk))
        }
    }

    @Sendable private func update(_ visit: Visit) async throws -> Web.Answer {
        var form = Form(visit)
        let changed = ReplyTemplate(&form, number: Int(visit.parameter("number")) ?? 0)
        let refused = form
        return try await door.write(visit, for: .answerForService) { desk, writer in
            guard let template = try desk.template(visit, in: writer) else { return nil }
            guard let changed else { return .page(TemplatePage(template, refused, desk)) }
            try changed.save(for: desk.group, in: writer)
            return .redirect(desk.words.path("queue/templates"))
        }
    }

    @Sendable private func delete(_ visit: Visit) async throws -> Web.Answer {
        try await door.write(visit, for: .answerForService) { desk, writer in
            // Removed already is removed.
            try desk.template(visit, in: writer)?.remove(for: desk.group, in: writer)
            return .redirect(desk.words.path("queue/templates"))
        }
    }
}

extension DeskVisit {
    fileprivate func template(_ visit: Visit, in reader: any Reader) throws -> ReplyTemplate? {
        try Int(visit.parameter("number")).flatMap { try ReplyTemplate.find($0, of: group, in: reader) }
    }
}

extension ReplyTemplate {
    /// What was typed; nil where something must be put right.
    fileprivate init?(_ form: inout Form, number: Int) {
        let title = form.line("title", required: "Write a name for it", atMost: 100)
        let kind = form.choice("kind", as: Answer.Kind.self, required: "Choose what answer it is for")
        let words = form.text("words", required: "Write the words", atMost: Draft.longestAnswer)
        let next = form.text("next", atMost: Draft.longestAnswer)
        guard let kind, form.isSound else { return nil }
        self.init(number: number, title: title, kind: kind, words: words, next: next)
    }

    fileprivate func saysTheSame(as other: ReplyTemplate) -> Bool {
        (title, kind.rawValue, words, next) == (other.title, other.kind.rawValue, other.words, other.next)
    }

    /// What the form of a template shows.
    fileprivate var form: Form { Form(["title": title, "kind": kind.rawValue, "words": words, "next": next]) }
}
