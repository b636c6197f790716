import Complaints
import Kernel
import People
import Points
import Record
import Storage

extension Storyteller {
    /// Does something with the complaint of the story.
    mutating func record(_ step: StoryComplaint) throws {
        let (party, today) = (try party(step.by), writer.world.today)
        if case .begin(let subject, let service) = step.what {
            let names = try Directory(of: area.id, in: writer)
            let begun = try Complaint.begin(
                about: subject,
                by: party,
                to: id(of: service),
                names,
                on: today,
                in: area,
                writer
            )
            try writer.recordPrivately(begun, in: area.log)
            complaint = begun.act.reference
            return
        }
        guard let reference = complaint, let complaint = try Complaint.find(reference, in: area.id, writer) else {
            throw StoryError.noSuchComplaint("of the story")
        }
        try complaint.record(decide(step, complaint, by: party, on: today), in: area.log, writer)
    }

    private func decide(
        _ step: StoryComplaint,
        _ complaint: Complaint,
        by party: Party,
        on today: Day
    ) throws -> any ComplaintEvent {
        switch step.what {
        case .issue(let issue): return try write(issue, complaint, by: party, on: today)
        case .frame(let subject, let opening, let closing, let service):
            return try complaint.frame(
                Complaint.Frame(subject: subject, opening: opening, closing: closing),
                to: id(of: service),
                Directory(of: area.id, in: writer),
                by: party,
                on: today
            )
        case .noOtherRoute:
            let answers = Dictionary(uniqueKeysWithValues: OtherRoute.allCases.map { ($0, false) })
            return try complaint.checkRoutes(answers, by: party, on: today)
        case .address(let recipients): return try complaint.address(to: recipients, by: party, on: today)
        case .sign(let people):
            let signatories = try people.map { person, post in
                Signatory(try seat(of: person).id, name: person.name, post: post)
            }
            return try complaint.nameSignatories(signatories, by: party, on: today)
        case .remove(let removals): return try complaint.redact(removals, by: party, on: today)
        case .begin, .evidence, .agree, .send: return try finish(step, complaint, by: party, on: today)
        }
    }

    private func write(_ issue: StoryIssue, _ complaint: Complaint, by party: Party, on today: Day) throws
        -> IssueWritten
    {
        var text = Issue.Text(issue.title)
        text.from = try day(issue.from)
        text.until = try issue.until.map { try day($0) }
        text.points = try issue.points.map { try point($0).reference }
        text.lines = issue.lines
        let file = try ComplaintFile(complaint, adding: text.points, in: writer)
        return try complaint.write(text, in: file, by: party, on: today)
    }

    /// What needs all that the complaint holds.
    private func finish(_ step: StoryComplaint, _ complaint: Complaint, by party: Party, on today: Day) throws
        -> any ComplaintEvent
    {
        let file = try ComplaintFile(complaint, in: writer)
        switch step.what {
        case .evidence(let name, let title, let places):
            guard let message = messages[name] else { throw StoryError.noSuchMail(name) }
            return try complaint.setEvidence(
                .message(message),
                as: file.evidence.first { $0.message == message }?.key,
                title: title,
                on: Message.find(message, in: writer)?.sentOn,
                for: file.issues.filter { places.contains($0.place) }.map(\.key),
                in: file,
                by: party,
                today: today
            )
        case .agree:
            return try complaint.agree(
                toText: complaint.textVersion,
                from: seat(of: step.by).id,
                among: file.signatories,
                by: party,
                on: today
            )
        default: return try complaint.send([], of: file, by: party, on: today)
        }
    }

    private func seat(of person: StoryPerson) throws -> Seat {
        guard let group = try person.group.map({ try id(of: $0) }),
            let seat = try Seat.all(in: group, writer).first(where: { $0.holder?.email == person.address })
        else { throw StoryError.noSuchPoint(person.name) }
        return seat
    }
}
