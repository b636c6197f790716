import Kernel
import People
import Points
import Storage
import Web

/// What somebody chose to begin a complaint with: the service, what it is about, and the points under each issue.
struct BeginningForm: Sendable {
    private let group: ID<Group>
    private let service: ID<Group>
    private let subject: String
    /// In the order of their numbers.
    private let issues: [(title: String, points: [Reference])]

    /// The most issues that can be begun at once.
    static let mostIssues = 30

    static func ticked(_ point: Reference) -> String { "take-\(point)" }
    static func number(_ point: Reference) -> String { "issue-\(point)" }
    static func title(_ number: Int) -> String { "title-\(number)" }

    /// Nil where something must be put right first.
    init?(_ form: inout Form, of group: ID<Group>, _ visitor: RunningVisitor) {
        let services = visitor.words.names.groups(on: .services).map(\.description)
        let service = form.choice("service", among: services, required: ComplaintError.notAService.sentence)
        subject = form.line("subject", required: ComplaintError.subjectMissing.sentence, atMost: DraftLimits.line)
        var points: [Int: [Reference]] = [:]
        for name in form.values("point") {
            guard let reference = Reference(name), form.check(BeginningForm.ticked(reference)) else { continue }
            let number = Int(form.typed(BeginningForm.number(reference))) ?? 1
            points[min(max(number, 1), BeginningForm.mostIssues), default: []].append(reference)
        }
        var issues: [(String, [Reference])] = []
        for (number, references) in points.sorted(by: { $0.key < $1.key }) {
            let title = form.line(
                BeginningForm.title(number),
                required: "Write in a few words what issue \(number) is",
                atMost: DraftLimits.line
            )
            issues.append((title, references))
        }
        guard form.isSound, let service = service.flatMap({ Int64($0) }) else { return nil }
        self.issues = issues
        self.service = ID(service)
        self.group = group
    }

    /// Begins the complaint with its issues, and gives its number.
    func record(for visitor: RunningVisitor, in writer: any Writer) throws -> Reference {
        let (area, today, party) = (visitor.words.area, visitor.words.today, visitor.party)
        let begun = try Complaint.begin(
            about: subject,
            by: party,
            to: service,
            visitor.words.names,
            on: today,
            in: area,
            writer
        )
        try writer.recordPrivately(begun, in: area.log)
        let promises = try Promises(of: area.id, in: writer)
        for issue in issues {
            guard let complaint = try Complaint.find(begun.act.complaint, in: writer) else { continue }
            let file = try ComplaintFile(complaint, adding: issue.points, in: writer)
            let points = issue.points.compactMap { file.points[$0] }.filter { $0.isOf(group, at: service) }
            let text = Issue.Text(issue.title, on: points, promises)
            let written = try complaint.write(text, in: file, by: party, on: today)
            try complaint.record(written, in: area.log, writer)
        }
        return begun.act.reference
    }
}
