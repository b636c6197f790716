import Kernel
import Storage
import Web

/// `/{area}/complaints/lessons`: what was learned from complaints, for everyone; and below a complaint, whether everyone
/// reads it.
struct LessonsController: Sendable {
    let door: RunningDoor
    /// The most that a page and a feed tell of.
    private static let mostShown = 200

    var routes: [Route] {
        let one = "/{area}/complaints/{ref}/lessons/{number}"
        return [
            .get("/{area}/complaints/lessons", index), .get("/{area}/complaints/lessons.atom", feed),
            .get(one, isCacheable: false, show), .post(one, update),
        ]
    }

    @Sendable private func index(_ visit: Visit) async throws -> Answer {
        try await door.read(visit) { visitor, reader in
            let lessons = try Lesson.published(in: visitor.words.area.id, limit: Self.mostShown, reader)
            return .page(LessonsPage(lessons, visitor))
        }
    }

    @Sendable private func feed(_ visit: Visit) async throws -> Answer {
        try await door.read(visit) { visitor, reader in
            let lessons = try Lesson.published(in: visitor.words.area.id, limit: 50, reader)
            return .document(LessonFeed.document(lessons, visitor.words, visit))
        }
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        try await door.readSignedIn(visit) { visitor, reader in
            guard let file = try CaseFile(visit, for: visitor, in: reader),
                let lesson = file.lesson(numbered: visit.parameter("number"))
            else { return nil }
            guard visitor.mayPublishLessons(of: file.complaint), lesson.state == .waiting else {
                return .page(NotNowPage(file, visitor.words))
            }
            return .page(LessonPage(lesson, Form(["text": lesson.words ?? ""]), file, visitor))
        }
    }

    @Sendable private func update(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let isPublished = form.choice("do", among: ["publish", "keep-back"]) == "publish"
        let text = form.text("text", required: isPublished ? "Write what everyone reads" : nil, atMost: 4000)
        let reason = form.text("reason", required: isPublished ? nil : "Write why it is kept back", atMost: 4000)
        if form.isSound {
            do {
                return try await door.write(visit) { visitor, writer in
                    guard let file = try CaseFile(visit, for: visitor, in: writer),
                        let lesson = file.lesson(numbered: visit.parameter("number"))
                    else { return nil }
                    guard visitor.mayPublishLessons(of: file.complaint) else {
                        return .page(NotNowPage(file, visitor.words))
                    }
                    try decide(lesson, of: file, isPublished ? .publish(text) : .keepBack(reason), visitor, in: writer)
                    return .redirect(visitor.words.path(of: file.complaint))
                }
            } catch let error as CourseError {
                form.refuse(isPublished ? "text" : "reason", error.sentence)
            }
        }
        let refused = form
        return try await door.readSignedIn(visit) { visitor, reader in
            guard let file = try CaseFile(visit, for: visitor, in: reader),
                let lesson = file.lesson(numbered: visit.parameter("number"))
            else { return nil }
            guard visitor.mayPublishLessons(of: file.complaint) else { return .page(NotNowPage(file, visitor.words)) }
            return .page(LessonPage(lesson, refused, file, visitor))
        }
    }

    private enum Decision: Sendable {
        case publish(String)
        case keepBack(String)
    }

    private func decide(
        _ lesson: Lesson,
        of file: CaseFile,
        _ decision: Decision,
        _ visitor: RunningVisitor,
        in writer: any Writer
    ) throws {
        let (party, today, log) = (visitor.party, visitor.words.today, visitor.words.area.log)
        switch decision {
        case .publish(let text):
            let event = try file.course.publish(lesson, as: text, by: party, on: today)
            try file.complaint.record(event, in: log, writer)
        case .keepBack(let reason):
            let event = try file.course.keepBack(lesson, because: reason, by: party, on: today)
            try file.complaint.record(event, in: log, writer)
        }
    }
}

extension CaseFile {
    fileprivate func lesson(numbered number: String) -> Lesson? {
        Int(number).flatMap { number in lessons.first { $0.number == number } }
    }
}
