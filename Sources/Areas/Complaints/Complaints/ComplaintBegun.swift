import Kernel
import People
import Record
import Storage

/// A group begins to write a complaint.
package struct ComplaintBegun: ComplaintEvent {
    package static let kind = "complaint.begun"

    package let act: ComplaintAct
    package let madeBy: ID<Group>
    package let madeTo: ID<Group>
    /// What it is about, in a few words; nil only where that has been erased.
    package let subject: String?

    package var told: String? { subject }
    package var details: FieldValues { ["made_by": madeBy, "made_to": madeTo] }

    package init(
        _ reference: Reference,
        in area: ID<LocalArea>,
        by party: Party,
        of group: ID<Group>,
        to service: ID<Group>,
        about subject: String,
        on day: Day
    ) {
        act = ComplaintAct(Complaint.identity(of: reference, in: area), reference, version: 1, on: day, by: party)
        madeBy = group
        madeTo = service
        self.subject = subject
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        madeBy = try parts.facts["made_by"]
        madeTo = try parts.facts["made_to"]
        subject = try parts.said("words")
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try Complaint(
            id: act.complaint,
            area: ID<LocalArea>(recorded.log.number),
            reference: act.reference,
            madeBy: madeBy,
            madeTo: madeTo,
            begunOn: act.on,
            version: 1,
            textVersion: 1,
            frame: Complaint.Frame(subject: subject),
            standing: .draft
        ).insert(in: writer)
        try line.insert(in: writer)
    }

    package func forgetWords(in writer: any Writer) throws {
        try Complaint.forgetFrame(of: act, in: writer)
    }
}

/// What stands around the issues is written anew: to which service, what it is about, how it begins and ends.
package struct ComplaintFramed: ComplaintEvent {
    package static let kind = "complaint.framed"

    package let act: ComplaintAct
    package let madeTo: ID<Group>
    package let frame: Complaint.Frame

    package var told: String? { frame.subject }
    package var changesText: Bool { true }
    package var details: FieldValues { ["made_to": madeTo] }
    package var writing: FieldValues {
        ["words": frame.subject, "opening": frame.opening, "closing": frame.closing]
    }

    package init(act: ComplaintAct, to service: ID<Group>, _ frame: Complaint.Frame) {
        self.act = act
        madeTo = service
        self.frame = frame
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.init(
            act: act,
            to: try parts.facts["made_to"],
            Complaint.Frame(
                subject: try parts.said("words"),
                opening: try parts.said("opening"),
                closing: try parts.said("closing")
            )
        )
    }

    package func change(_ complaint: inout Complaint) {
        complaint.madeTo = madeTo
        complaint.frame = frame
    }

    package func forgetWords(in writer: any Writer) throws {
        try Complaint.forgetFrame(of: act, in: writer)
    }
}

/// A draft is put away.
package struct ComplaintDropped: ComplaintEvent {
    package static let kind = "complaint.dropped"

    package let act: ComplaintAct

    package init(act: ComplaintAct) { self.act = act }

    package init(act: ComplaintAct, _ parts: EntryFields) { self.act = act }

    package func change(_ complaint: inout Complaint) { complaint.standing = .dropped(on: act.on) }
}

extension Complaint {
    /// Clears the words around the issues, where a change wrote them last.
    fileprivate static func forgetFrame(of act: ComplaintAct, in writer: any Writer) throws {
        let kinds = [ComplaintBegun.kind, ComplaintFramed.kind]
        let later = try ComplaintLine.all(of: act.complaint, in: writer)
            .contains { $0.version > act.version && kinds.contains($0.kind) }
        guard !later, var complaint = try find(act.complaint, in: writer) else { return }
        complaint.frame = Frame(subject: nil)
        try complaint.save(in: writer)
    }
}
