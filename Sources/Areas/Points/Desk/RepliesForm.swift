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
    private let day: Day?
    /// What a "yes" of the service says beside its words and its day.
    let pledge: Pledge

    /// The box of the words, where what is wrong is said.
    var field: String { RepliesForm.field(point, reply) }

    static func field(_ point: Reference, _ reply: ID<Message>) -> String { "words\(suffix(point, reply))" }

    /// What the names of the fields of one point and reply end in.
    static func suffix(_ point: Reference, _ reply: ID<Message>) -> String { "-\(point)-\(reply)" }

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

    /// Which field a reason of the rules is about.
    func field(of error: PointError) -> String {
        switch error {
        case .noPromisedDay, .promisedDayPassed: "by\(RepliesForm.suffix(point, reply))"
        default: field
        }
    }

    /// Nil where no button of the page was pressed.
    ///
    /// - Parameter form: notes what must be put right: a service's "yes" names its day, as on every other page.
    init?(_ visit: Visit, _ form: inout Form, _ side: RepliesDesk) {
        guard let point = visit.field("point").flatMap({ Reference($0) }),
            let reply = visit.field("reply").flatMap({ Int64($0) }),
            let says = visit.field("says").flatMap(Says.init(rawValue:))
        else { return nil }
        self.point = point
        self.reply = ID(reply)
        self.says = says
        let suffix = RepliesForm.suffix(point, ID(reply))
        words = form.text("words\(suffix)", atMost: Draft.longestAnswer)
        guard says == .yes, side == .service else {
            (day, pledge) = (nil, Pledge())
            return
        }
        day = form.day("by\(suffix)", required: PointError.noPromisedDay.sentence)
        pledge = Pledge(&form, suffix: suffix)
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
        case .service:
            return try point.confirm(noted, as: kind, saying: words, promising: day, by: desk.party)
        case .forum:
            guard let message = try Message.find(reply, in: reader) else { throw PointError.noSuchMessage }
            return try point.accept(noted, of: message, as: kind, saying: words, by: desk.party)
        }
    }
}
