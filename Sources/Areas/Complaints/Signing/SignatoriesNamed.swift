import Kernel
import People
import Record
import Storage

/// It is said whose names stand under a complaint.
///
/// Who stays keeps what they have said: their text is the same.
package struct SignatoriesNamed: ComplaintEvent {
    package static let kind = "complaint.signatories-named"

    package let act: ComplaintAct
    package let signatories: [Signatory]

    package var who: FieldValues {
        ["names": signatories.map { $0.name ?? "" }, "posts": signatories.map { $0.post ?? "" }]
    }
    package var details: FieldValues { ["seats": signatories.map(\.seat)] }

    package init(act: ComplaintAct, _ signatories: [Signatory]) {
        self.act = act
        self.signatories = signatories
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        let seats: [ID<Seat>] = try parts.facts["seats"]
        let (names, posts): ([String]?, [String]?) = (try parts.who?["names"], try parts.who?["posts"])
        self.init(
            act: act,
            seats.enumerated().map { place, seat in
                Signatory(seat, name: names?[place].nonEmpty, post: posts?[place].nonEmpty)
            }
        )
    }

    package func write(in writer: any Writer) throws {
        let before = try Signatory.all(of: act.complaint, in: writer)
        try writer.run("DELETE FROM complaint_signatory WHERE complaint_id = \(act.complaint)")
        for (position, named) in signatories.enumerated() {
            let agreed = before.first { $0.seat == named.seat }?.agreed
            try Signatory(named.seat, name: named.name, post: named.post, agreed: agreed)
                .insert(of: act.complaint, at: position, namedAt: act.version, in: writer)
        }
    }

    package func forgetNames(in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE complaint_signatory SET name = NULL, post = NULL
             WHERE complaint_id = \(act.complaint) AND named_at = \(act.version)
            """
        )
    }
}

/// A signatory agrees to a complaint as it stands, or takes that back.
package struct ComplaintAgreed: ComplaintEvent {
    package static let kind = "complaint.agreed"

    package let act: ComplaintAct
    package let seat: ID<Seat>
    /// The text that was agreed to; nil where agreement is taken back.
    package let textVersion: Int?
    /// Why not, where it is taken back.
    package let told: String?

    package var details: FieldValues { ["seat": seat, "text_version": textVersion] }

    package init(act: ComplaintAct, seat: ID<Seat>, textVersion: Int?, saying words: String? = nil) {
        self.act = act
        self.seat = seat
        self.textVersion = textVersion
        told = words
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.init(
            act: act,
            seat: try parts.facts["seat"],
            textVersion: try parts.facts["text_version"],
            saying: try parts.said("words")
        )
    }

    package func write(in writer: any Writer) throws {
        let day = textVersion.map { _ in act.on }
        try writer.run(
            """
            UPDATE complaint_signatory SET agreed_version = \(textVersion), agreed_on = \(day)
             WHERE complaint_id = \(act.complaint) AND seat_id = \(seat)
            """
        )
    }
}
