import Kernel
import People
import Safety
import Web

/// What was typed to write down a letter of commitment.
struct WritingLetterForm: Sendable {
    var form: Form
    private let fromTyped: Int64?
    private let toTyped: Int64?
    private let days: CommitmentLetter.Days?
    private let texts: CommitmentLetter.Texts
    private let seen: Visibility?

    private static let mostPosts = 20
    /// The fields in the order of the page, so that what must be put right is named in it.
    static let fields = [
        "title", "from", "to", "addressed", "signed-by", "asked", "promised", "signed", "came", "published", "files",
        "seen",
    ]

    init(_ visit: Visit) {
        var form = Form(visit)
        fromTyped = Int64(form.typed("from"))
        toTyped = Int64(form.typed("to"))
        let title = form.line("title", required: "Write what the letter is called", atMost: 300)
        let posts = form.text("signed-by", required: CommitmentError.noSigner.sentence, atMost: 2000)
            .split(separator: "\n").map { String($0) }.filter { !$0.isEmpty }.prefix(WritingLetterForm.mostPosts)
        let addressed = form.line("addressed", required: "Write whom it is addressed to, as it says", atMost: 300)
        let published = form.line("published", atMost: 500)
        texts = CommitmentLetter.Texts(
            title: title,
            signedBy: Array(posts),
            addressedTo: addressed,
            publishedAt: published.isEmpty ? nil : published
        )
        let (asked, promised, signed) = (form.day("asked"), form.day("promised"), form.day("signed"))
        days = form.day("came", required: "Write the day it came").map { came in
            CommitmentLetter.Days(askedOn: asked, promisedFor: promised, signedOn: signed, cameOn: came)
        }
        seen = form.choice("seen", among: MakingForm.sights.map(\.rawValue)).flatMap(Visibility.init(rawValue:))
        if seen == nil { form.refuse("seen", "Choose who may see it") }
        self.form = form
    }

    /// Nil where something must be put right first, which is noted in the form.
    func letter(
        _ form: inout Form,
        _ file: KeptFile?,
        _ groups: [Group],
        _ visitor: CommitmentVisitor
    ) -> LetterWritten? {
        let own = visitor.seat?.group
        let from = groups.first { $0.id.number == fromTyped }?.id
        let to = groups.first { $0.id.number == toTyped }?.id
        if from == nil { form.refuse("from", "Choose the group whose letter it is") }
        if to == nil { form.refuse("to", "Choose the group it was written to") }
        if from != nil, from == to { form.refuse("to", "Choose another group than the one whose letter it is") }
        if from != own, to != own { form.refuse("from", "One of the two must be your own group") }
        if let days, let asked = days.askedOn, asked > days.cameOn {
            form.refuse("came", "Write a day on or after it was asked for")
        }
        guard form.isSound, let from, let to, let days, let seen else { return nil }
        return LetterWritten(from: from, to: to, days, texts, original: file, seenBy: seen)
    }

    /// The field that a rule speaks about.
    static func field(of error: CommitmentError) -> String {
        switch error {
        case .promisedLater: "came"
        case .noSigner: "signed-by"
        case .notTheirs: "from"
        default: "title"
        }
    }
}
