import Kernel
import People
import Safety
import Storage
import Web

/// What was typed to write down a promise.
struct MakingForm: Sendable {
    let form: Form
    /// The letter that it stands in, as it was sent.
    let letter: String?
    private let ownerTyped: Int64?
    private let partnerTyped: Int64?
    private let seen: Visibility?
    private let promisedOn: Day?
    private let promised: Promised?

    init(_ visit: Visit) {
        var form = Form(visit)
        letter = visit.field("letter")
        ownerTyped = Int64(form.typed("owner"))
        partnerTyped = Int64(form.typed("to"))
        let what = form.text("what", required: CommitmentError.nothingPromised.sentence, atMost: Confirmation.longest)
        let post = form.line("post")
        let by = form.day("by", required: "Write by when it is to be done")
        let known = form.text("known", atMost: Confirmation.longest)
        let document = form.line("document", atMost: 300)
        promisedOn = form.day("promised", required: "Write the day it was promised")
        let asked = form.day("asked")
        seen = form.choice("seen", among: MakingForm.sights.map(\.rawValue)).flatMap(Visibility.init(rawValue:))
        if seen == nil, letter == nil { form.refuse("seen", "Choose who may see it") }
        promised = by.map { by in
            var promised = Promised(what, by: by)
            promised.post = post.isEmpty ? nil : post
            promised.known = known.isEmpty ? nil : known
            promised.document = document.isEmpty ? nil : document
            promised.askedOn = asked
            return promised
        }
        self.form = form
    }

    /// The fields in the order of the page, so that what must be put right is named in it.
    static let fields = ["owner", "to", "what", "by", "post", "known", "document", "promised", "asked", "seen"]

    /// Who may be let see a promise that stands by itself.
    static let sights = [Visibility.forumAndService, .everyoneWithName]

    /// Nil where something must be put right first, which is noted in the form.
    func event(
        _ form: inout Form,
        _ letter: CommitmentLetter?,
        _ groups: [Group],
        _ visitor: CommitmentVisitor,
        _ reader: any Reader
    ) throws -> CommitmentMade? {
        guard let own = visitor.seat?.group else { return nil }
        let owner = letter?.from ?? groups.first { $0.id.number == ownerTyped && (visitor.mayNote || $0.id == own) }?.id
        let other = letter?.to ?? groups.first { $0.id.number == partnerTyped }?.id
        if owner == nil { form.refuse("owner", "Choose the group that promised it") }
        if owner == own, other == nil || other == own { form.refuse("to", "Choose the group it was promised to") }
        guard form.isSound, var promised, let owner, let promisedOn else { return nil }
        if let letter {
            promised.about = [letter.reference]
            promised.document = letter.texts.title ?? letter.reference.description
        } else {
            promised.seenBy = seen ?? .forumAndService
            // What families write down was promised to them.
            promised.to = owner == own ? other : own
        }
        let (words, today) = (visitor.words, visitor.words.today)
        guard owner == own else {
            return try Commitment.note(
                promised,
                of: owner,
                on: promisedOn,
                by: visitor.party,
                on: today,
                in: words.area,
                reader
            )
        }
        guard promisedOn <= today else { throw CommitmentError.promisedLater }
        return try Commitment.make(promised, by: visitor.party, on: promisedOn, in: words.area, reader)
    }

    /// The field that a rule speaks about.
    static func field(of error: CommitmentError) -> String {
        switch error {
        case .dayBeforePromise: "by"
        case .noDocument: "document"
        case .promisedLater: "promised"
        case .ownNoted, .notTheirs: "owner"
        default: "what"
        }
    }
}
