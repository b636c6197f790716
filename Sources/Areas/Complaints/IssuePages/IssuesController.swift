import Commitments
import Kernel
import People
import Points
import Storage
import Web

/// `/{area}/complaints/{ref}/issues`: the issues of a draft, each on a page of its own, with a small form for each thing
/// to add.
struct IssuesController: Sendable {
    let door: DraftDoor

    var routes: [Route] {
        let issues = "/{area}/complaints/{ref}/issues"
        let path = "\(issues)/{issue}"
        return [
            .get(issues, isCacheable: false, new), .post(issues, create),
            .get(path, isCacheable: false, show), .post(path, update),
            .post("\(path)/points", setPoints), .post("\(path)/lines", addLine),
            .post("\(path)/lines/removal", removeLine), .post("\(path)/place", move),
            .get("\(path)/removal", isCacheable: false, removal), .post("\(path)/removal", remove),
        ]
    }

    // MARK: A new one

    @Sendable private func new(_ visit: Visit) async throws -> Web.Answer {
        try await door.read(visit) { draft, _ in .page(NewIssuePage(Form(), draft)) }
    }

    @Sendable private func create(_ visit: Visit) async throws -> Web.Answer {
        try await door.change(visit, field: { _ in "title" }) { form, draft, _ in
            NewIssuePage(form, draft)
        } record: { form, draft, writer in
            let title = form.line(
                "title",
                required: ComplaintError.titleMissing.sentence,
                atMost: DraftLimits.line
            )
            guard form.isSound else { return nil }
            let written = try draft.complaint.write(
                Issue.Text(title),
                in: draft.file,
                by: draft.party,
                on: draft.today
            )
            try draft.record(written, in: writer)
            return draft.path("issues/\(written.key)")
        }
    }

    // MARK: One of them

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        try await door.read(visit) { draft, reader in
            try draft.issue.map { .page(try IssuePage($0, nil, draft, in: reader)) }
        }
    }

    /// Title and period.
    @Sendable private func update(_ visit: Visit) async throws -> Web.Answer {
        try await write(visit, field: { $0 == .periodBackwards ? "until" : "title" }) { form, draft, issue, writer in
            let title = form.line(
                "title",
                required: ComplaintError.titleMissing.sentence,
                atMost: DraftLimits.line
            )
            let (from, until) = (form.day("from"), form.day("until"))
            guard form.isSound else { return nil }
            try form.check(seen: issue.writtenAt)
            var text = issue.text
            (text.title, text.from, text.until) = (title, from, until)
            return text
        }
    }

    /// The points it rests on: those that are ticked.
    @Sendable private func setPoints(_ visit: Visit) async throws -> Web.Answer {
        try await write(visit, anchor: "points") { form, draft, issue, writer in
            try form.check(seen: issue.writtenAt)
            let chosen = form.values("points").compactMap { Reference($0) }
            let added = try chosen.filter { !issue.text.points.contains($0) }.filter { reference in
                try Point.find(reference, in: draft.complaint.area, writer)?
                    .isOf(draft.complaint.madeBy, at: draft.complaint.madeTo) ?? false
            }
            var text = issue.text
            text.points = issue.text.points.filter(chosen.contains) + added
            return text
        }
    }

    /// One thing more: what was promised, what happened, what it did, what was tried, what is asked.
    @Sendable private func addLine(_ visit: Visit) async throws -> Web.Answer {
        let kind = Form(visit).typed("kind")
        return try await write(visit, anchor: kind) { form, draft, issue, writer in
            let lines = try IssueLineForm.read(&form, issue, draft, in: writer)
            guard form.isSound, !lines.isEmpty else { return nil }
            var text = issue.text
            text.lines += lines
            return text
        }
    }

    @Sendable private func removeLine(_ visit: Visit) async throws -> Web.Answer {
        try await write(visit) { form, draft, issue, writer in
            try form.check(seen: issue.writtenAt)
            guard let place = Int(form.typed("line")), issue.text.lines.indices.contains(place) else {
                throw ComplaintError.changedMeanwhile
            }
            var text = issue.text
            text.lines.remove(at: place)
            return text
        }
    }

    private func write(
        _ visit: Visit,
        anchor: String = "",
        field: @escaping @Sendable (ComplaintError) -> String = { _ in "words" },
        _ read: @escaping @Sendable (inout Form, DraftVisit, Issue, any Writer) throws -> Issue.Text?
    ) async throws -> Web.Answer {
        try await door.change(visit, field: field) { form, draft, reader in
            try draft.issue.map { try IssuePage($0, form, draft, in: reader) }
        } record: { form, draft, writer in
            guard let issue = draft.issue else { throw ComplaintError.noSuchIssue }
            guard let text = try read(&form, draft, issue, writer) else { return nil }
            let file = try ComplaintFile(draft.complaint, adding: text.points, in: writer)
            let written = try draft.complaint.write(
                text,
                as: issue.key,
                in: file,
                by: draft.party,
                on: draft.today
            )
            try draft.record(written, in: writer)
            let known = IssueLine.Kind.Word(rawValue: anchor)?.rawValue ?? (anchor == "points" ? anchor : "")
            return draft.path("issues/\(issue.key)") + (known.isEmpty ? "" : "#\(known)")
        }
    }

    @Sendable private func move(_ visit: Visit) async throws -> Web.Answer {
        try await door.change(visit) { form, draft, reader in
            try draft.issue.map { try IssuePage($0, form, draft, in: reader) }
        } record: { form, draft, writer in
            guard let issue = draft.issue else { throw ComplaintError.noSuchIssue }
            let event = try draft.complaint.moveIssue(
                issue.key,
                up: form.typed("way") == "up",
                in: draft.file,
                by: draft.party,
                on: draft.today
            )
            try draft.record(event, in: writer)
            return draft.path("issues/\(issue.key)")
        }
    }

    // MARK: Taking it out

    @Sendable private func removal(_ visit: Visit) async throws -> Web.Answer {
        try await door.read(visit) { draft, _ in IssuesController.removalPage(draft).map(Web.Answer.page) }
    }

    private static func removalPage(_ draft: DraftVisit) -> RemovalPage? {
        draft.issue.map { issue in
            RemovalPage(
                "Take out issue \(issue.place)?",
                issue.text.title,
                "What is written under it goes. The points and the evidence stay.",
                button: "Take it out",
                to: draft.path("issues/\(issue.key)/removal"),
                back: draft.path("issues/\(issue.key)"),
                draft
            )
        }
    }

    @Sendable private func remove(_ visit: Visit) async throws -> Web.Answer {
        try await door.change(visit) { _, draft, _ in
            IssuesController.removalPage(draft)
        } record: { form, draft, writer in
            guard let issue = draft.issue else { throw ComplaintError.noSuchIssue }
            try form.check(seen: draft.complaint.version)
            let event = try draft.complaint.removeIssue(
                issue.key,
                in: draft.file,
                by: draft.party,
                on: draft.today
            )
            try draft.record(event, in: writer)
            return draft.path()
        }
    }
}

/// A new issue: only its title, the rest stands on its own page.
struct NewIssuePage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { head.form.status }
    private let head: DraftHead
    private let path: String

    init(_ form: Form, _ draft: DraftVisit) {
        head = DraftHead("Add an issue", form, draft)
        title = head.title
        place = draft.words.place
        path = draft.path("issues")
    }

    func write(into html: inout HTML) {
        head.write(into: &html)
        html.form(to: path) { html in
            TextField(
                "title",
                "What went wrong, in a few words",
                hint: "For example: nobody answered our questions on transport",
                in: head.form
            ).write(into: &html)
            html.buttons(SubmitButton("Add the issue"))
        }
    }
}
