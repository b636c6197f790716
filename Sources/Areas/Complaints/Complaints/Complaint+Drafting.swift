import Kernel
import People
import Points
import Storage

extension Complaint {
    /// Begins a complaint of a group about a service.
    ///
    /// Its number is taken now: people speak of a draft by it too.
    package static func begin(
        about subject: String,
        by party: Party,
        to service: ID<Group>,
        _ names: Directory,
        on day: Day,
        in area: LocalArea,
        _ reader: any Reader
    ) throws -> ComplaintBegun {
        guard let group = party.group, names.side(of: group) != .services else { throw ComplaintError.notTheirs }
        guard !subject.isEmpty else { throw ComplaintError.subjectMissing }
        guard names.side(of: service) == .services else { throw ComplaintError.notAService }
        let number = try lastNumber(in: day.year, of: area.id, reader) + 1
        let reference = Reference(.complaint, year: day.year, number: number)
        return ComplaintBegun(reference, in: area.id, by: party, of: group, to: service, about: subject, on: day)
    }

    package func frame(_ frame: Frame, to service: ID<Group>, _ names: Directory, by party: Party, on day: Day)
        throws(ComplaintError) -> ComplaintFramed
    {
        let act = try change(by: party, on: day)
        guard frame.subject?.isEmpty == false else { throw .subjectMissing }
        guard names.side(of: service) == .services else { throw .notAService }
        return ComplaintFramed(act: act, to: service, frame)
    }

    package func drop(by party: Party, on day: Day) throws(ComplaintError) -> ComplaintDropped {
        ComplaintDropped(act: try change(by: party, on: day))
    }

    /// Writes an issue: a new one at the end, or one that is there anew.
    ///
    /// - Parameters:
    ///   - key: the issue that is written anew; nil for a new one.
    ///   - file: what the complaint holds now, and what becomes evidence with new points.
    package func write(
        _ text: Issue.Text,
        as key: Int? = nil,
        in file: ComplaintFile,
        by party: Party,
        on day: Day
    ) throws(ComplaintError) -> IssueWritten {
        let act = try change(by: party, on: day)
        guard text.title?.isEmpty == false else { throw .titleMissing }
        if let from = text.from, let until = text.until, until < from { throw .periodBackwards }
        guard text.lines.allSatisfy({ $0.words?.isEmpty == false }) else { throw .wordsMissing }
        guard let key else {
            return IssueWritten(
                act: act,
                key: (file.issues.map(\.key).max() ?? 0) + 1,
                place: file.issues.count + 1,
                text: text,
                evidence: file.evidence(for: text.points, of: act)
            )
        }
        guard let issue = file.issues.first(where: { $0.key == key }) else { throw .noSuchIssue }
        return IssueWritten(
            act: act,
            key: key,
            place: issue.place,
            text: text,
            evidence: file.evidence(for: text.points, of: act)
        )
    }

    package func removeIssue(_ key: Int, in file: ComplaintFile, by party: Party, on day: Day) throws(ComplaintError)
        -> IssueRemoved
    {
        let act = try change(by: party, on: day)
        guard file.issues.contains(where: { $0.key == key }) else { throw .noSuchIssue }
        return IssueRemoved(act: act, key: key)
    }

    /// Moves an issue one place up or down.
    package func moveIssue(_ key: Int, up: Bool, in file: ComplaintFile, by party: Party, on day: Day)
        throws(ComplaintError) -> IssuesOrdered
    {
        let act = try change(by: party, on: day)
        var keys = file.issues.map(\.key)
        guard let place = keys.firstIndex(of: key) else { throw .noSuchIssue }
        let other = up ? place - 1 : place + 1
        if keys.indices.contains(other) { keys.swapAt(place, other) }
        return IssuesOrdered(act: act, keys: keys)
    }

    /// Adds a piece of evidence, or says something else of one.
    package func setEvidence(
        _ what: Evidence.What,
        as key: Int? = nil,
        title: String,
        on day: Day?,
        for issues: [Int],
        in file: ComplaintFile,
        by party: Party,
        today: Day
    ) throws(ComplaintError) -> EvidenceSet {
        let act = try change(by: party, on: today)
        guard !title.isEmpty else { throw .titleMissing }
        if let key, !file.evidence.contains(where: { $0.key == key }) { throw .noSuchEvidence }
        let known = Set(file.issues.map(\.key))
        return EvidenceSet(
            act: act,
            evidence: Evidence(
                what,
                key: key ?? file.nextEvidence,
                of: act,
                title: title,
                on: day,
                issues: issues.filter(known.contains)
            )
        )
    }

    package func removeEvidence(_ key: Int, in file: ComplaintFile, by party: Party, on day: Day)
        throws(ComplaintError) -> EvidenceRemoved
    {
        let act = try change(by: party, on: day)
        guard file.evidence.contains(where: { $0.key == key }) else { throw .noSuchEvidence }
        return EvidenceRemoved(act: act, key: key)
    }

    /// The next change of a draft by one of its group.
    func change(by party: Party, on day: Day) throws(ComplaintError) -> ComplaintAct {
        guard party.group == madeBy else { throw .notTheirs }
        guard isDraft else { throw .notADraft }
        return ComplaintAct(on: day, to: self, by: party)
    }
}
