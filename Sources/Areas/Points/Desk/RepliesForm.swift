import Kernel
import People
import Storage
import Web

/// What was pressed beside a reply: which point it answers how, or that it does not.
struct RepliesForm: Sendable {
    let point: Reference
    private let reply: ID<Message>
    private let says: Says
    private let words: String

    /// The box of the words, where what is wrong is said.
    var field: String { RepliesForm.field(point, reply) }

    static func field(_ point: Reference, _ reply: ID<Message>) -> String { "words-\(point)-\(reply)" }

    /// What a reply says to a point.
    enum Says: String, CaseIterable, Sendable {
        case yes, no
        case alreadyDone = "already-done"
        case nothing

        var answer: Answer.Kind? {
            switch self {
            case .yes: .yes
            case .no: .no
            case .alreadyDone: .alreadyDone
            case .nothing: nil
            }
        }
    }

    /// Nil where no button of the page was pressed.
    init?(_ visit: Visit) {
        guard let point = visit.field("point").flatMap({ Reference($0) }),
            let reply = visit.field("reply").flatMap({ Int64($0) }),
            let says = visit.field("says").flatMap(Says.init(rawValue:))
        else { return nil }
        self.point = point
        self.reply = ID(reply)
        self.says = says
        var form = Form(visit)
        words = form.text(RepliesForm.field(point, ID(reply)), atMost: Draft.longestAnswer)
    }

    /// What the rules make of it; nil where it was said already.
    func decide(
        _ point: Point,
        _ side: RepliesDesk,
        _ desk: DeskVisit,
        in reader: any Reader
    ) throws -> (any PointEvent)? {
        guard let noted = try point.repliesNoted(in: reader).last(where: { $0.message == reply }) else { return nil }
        guard let kind = says.answer else { return try point.setAside(noted, by: desk.party, on: desk.today) }
        switch side {
        case .service: return try point.confirm(noted, as: kind, saying: words, by: desk.party)
        case .forum:
            guard let message = try Message.find(reply, in: reader) else { throw PointError.noSuchMessage }
            return try point.accept(noted, of: message, as: kind, saying: words, by: desk.party)
        }
    }
}
