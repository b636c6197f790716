import Foundation
import Kernel
import Points
import Storage
import Web

/// `/{area}/complaints/{ref}/evidence`: what shows what happened, in the order of the appendices.
struct EvidenceController: Sendable {
    let door: DraftDoor

    var routes: [Route] {
        let path = "/{area}/complaints/{ref}/evidence"
        return [
            .get(path, isCacheable: false, index),
            .post("\(path)/files", takesFiles: DraftLimits.uploads, addFile),
            .get("\(path)/messages", isCacheable: false, messages), .post("\(path)/messages", addMessage),
            .get("\(path)/{evidence}", isCacheable: false, show), .post("\(path)/{evidence}", update),
            .get("\(path)/{evidence}/removal", isCacheable: false, removal),
            .post("\(path)/{evidence}/removal", remove),
            .get("\(path)/{evidence}/file", isCacheable: false, file),
        ]
    }

    @Sendable private func index(_ visit: Visit) async throws -> Web.Answer {
        try await door.read(visit) { draft, reader in .page(try EvidencePage(Form(), draft, in: reader)) }
    }

    // MARK: A file

    @Sendable private func addFile(_ visit: Visit) async throws -> Web.Answer {
        let kept = try await keptFile(visit)
        return try await door.change(visit, field: { _ in "title" }) { form, draft, reader in
            try EvidencePage(form, draft, in: reader)
        } record: { form, draft, writer in
            switch visit.uploadFault {
            case .tooBig: form.refuse("file", "Choose a file of up to 50 MB")
            case .tooMany: form.refuse("file", "Choose one file at a time")
            case nil: if kept == nil { form.refuse("file", "Choose a file") }
            }
            let (title, day) = (EvidenceFields.title(&form), form.day("on"))
            guard form.isSound, let kept else { return nil }
            let event = try draft.complaint.setEvidence(
                .file(kept),
                title: title,
                on: day,
                for: EvidenceFields.issues(form),
                in: draft.file,
                by: draft.party,
                today: draft.today
            )
            try draft.record(event, in: writer)
            return draft.path("evidence")
        }
    }

    /// Keeps the file that was sent along, as it came: of whoever may add it to a draft, and of nobody else.
    private func keptFile(_ visit: Visit) async throws -> Evidence.File? {
        guard let uploaded = visit.files.first(where: { $0.size > 0 }) else { return nil }
        let mayAdd = try await door.store.read { reader in
            guard let visitor = try door.door.visitor(visit, in: reader),
                let draft = try DraftVisit(visit, visitor, in: reader)
            else { return false }
            return draft.complaint.isDraft
        }
        guard mayAdd else { return nil }
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: uploaded.path)))
        return Evidence.File(
            sha256: try door.originals.sha256(keeping: bytes),
            name: uploaded.name,
            mediaType: uploaded.mediaType,
            size: uploaded.size
        )
    }

    // MARK: A message of the record

    @Sendable private func messages(_ visit: Visit) async throws -> Web.Answer {
        try await door.read(visit) { draft, reader in .page(try MessagesPage(Form(), draft, in: reader)) }
    }

    @Sendable private func addMessage(_ visit: Visit) async throws -> Web.Answer {
        try await door.change(visit, field: { _ in "message" }) { form, draft, reader in
            try MessagesPage(form, draft, in: reader)
        } record: { form, draft, writer in
            var draft = draft
            let chosen = form.values("message").compactMap { Int64($0) }
            if chosen.isEmpty { form.refuse("message", "Choose at least one message") }
            guard form.isSound else { return nil }
            for number in chosen.prefix(50) where !draft.file.evidence.contains(where: { $0.message?.number == number })
            {
                let (area, group) = (draft.complaint.area, draft.complaint.madeBy)
                guard let message = try Message.find(ID(number), in: area, readBy: group, writer) else {
                    throw ComplaintError.noSuchEvidence
                }
                let event = try draft.complaint.setEvidence(
                    .message(message.id),
                    title: EvidenceFields.title(of: message),
                    on: message.sentOn,
                    for: EvidenceFields.issues(form),
                    in: draft.file,
                    by: draft.party,
                    today: draft.today
                )
                try draft.record(event, in: writer)
                guard let next = try DraftVisit(visit, draft.visitor, in: writer) else { break }
                draft = next
            }
            return draft.path("evidence")
        }
    }

    // MARK: One piece

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        try await door.read(visit) { draft, _ in draft.evidence.map { .page(OneEvidencePage($0, nil, draft)) } }
    }

    @Sendable private func update(_ visit: Visit) async throws -> Web.Answer {
        try await door.change(visit, field: { _ in "title" }) { form, draft, _ in
            draft.evidence.map { OneEvidencePage($0, form, draft) }
        } record: { form, draft, writer in
            guard let evidence = draft.evidence else { throw ComplaintError.noSuchEvidence }
            let (title, day) = (EvidenceFields.title(&form), form.day("on"))
            guard form.isSound else { return nil }
            try form.check(seen: evidence.setAt)
            let event = try draft.complaint.setEvidence(
                evidence.what,
                as: evidence.key,
                title: title,
                on: day,
                for: EvidenceFields.issues(form),
                in: draft.file,
                by: draft.party,
                today: draft.today
            )
            try draft.record(event, in: writer)
            return draft.path("evidence")
        }
    }

    @Sendable private func removal(_ visit: Visit) async throws -> Web.Answer {
        try await door.read(visit) { draft, _ in EvidenceController.removalPage(draft).map(Web.Answer.page) }
    }

    private static func removalPage(_ draft: DraftVisit) -> RemovalPage? {
        draft.evidence.map { one in
            RemovalPage(
                "Take this out of the evidence?",
                one.title,
                "The letter will not show it. The record keeps what it has.",
                button: "Take it out",
                to: draft.path("evidence/\(one.key)/removal"),
                back: draft.path("evidence"),
                draft
            )
        }
    }

    @Sendable private func remove(_ visit: Visit) async throws -> Web.Answer {
        try await door.change(visit) { _, draft, _ in
            EvidenceController.removalPage(draft)
        } record: { form, draft, writer in
            guard let one = draft.evidence else { throw ComplaintError.noSuchEvidence }
            try form.check(seen: draft.complaint.version)
            let event = try draft.complaint.removeEvidence(
                one.key,
                in: draft.file,
                by: draft.party,
                on: draft.today
            )
            try draft.record(event, in: writer)
            return draft.path("evidence")
        }
    }

    /// The file as it came, to be saved and never shown.
    @Sendable private func file(_ visit: Visit) async throws -> Web.Answer {
        let originals = door.originals
        return try await door.readEven(visit) { draft, _ in
            guard let file = draft.evidence?.file, let bytes = try originals.read(file.sha256) else { return nil }
            let name = file.name ?? "\(draft.complaint.reference)-file"
            return .document(.strangers(bytes, type: "application/octet-stream", fileName: name))
        }
    }
}

/// What the forms of evidence have in common.
enum EvidenceFields {
    static func title(_ form: inout Form) -> String {
        form.line("title", required: "Write in a few words what it is", atMost: DraftLimits.line)
    }

    static func issues(_ form: Form) -> [Int] { form.values("issues").compactMap { Int($0) } }

    /// "Mail of 15 July 2019: The minutes".
    static func title(of message: Message) -> String {
        let subject = message.subject.nonEmpty
        guard let day = message.sentOn else { return subject ?? english("A message") }
        let phrase: Phrase =
            subject.map { "Message of \(PlainDates.full(day)): \($0)" } ?? "Message of \(PlainDates.full(day))"
        return english(phrase)
    }

    static func write(_ form: Form, _ issues: [ChoiceField.Choice], into html: inout HTML) {
        TextField(
            "title",
            "What it is",
            hint: "For example: letter of 13 May with the promise. For a picture, say what it shows.",
            in: form
        ).write(into: &html)
        DayField("on", "The day it is of", in: form).write(into: &html)
        if !issues.isEmpty {
            ChoiceField("issues", "The issues it shows something of", issues, count: .any, in: form)
                .write(into: &html)
        }
    }
}

extension DraftVisit {
    var issueChoices: [ChoiceField.Choice] {
        file.issues.map { ChoiceField.Choice(String($0.key), $0.heading) }
    }
}
