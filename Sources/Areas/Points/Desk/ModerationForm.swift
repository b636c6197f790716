import Kernel
import People
import Safety
import Web

/// What a lead decides about words that are meant for everyone.
struct ModerationForm: Sendable {
    private let desk: DeskForm
    private let form: Form

    /// What can be decided.
    enum Decision: String, CaseIterable, Sendable {
        case publish
        case publishEdited = "publish-edited"
        case individualMatter = "individual-matter"
        case abusive
    }

    /// Nil where the words are not meant for everyone, or must not be read yet.
    init?(_ point: Point, _ form: Form, _ visit: DeskVisit) {
        guard point.standing == .open, point.gate.isOpen, point.chosen.showsWords,
            point.moderation.publication != .asChosen,
            visit.signedIn.may(.moderate, about: point.topic, on: visit.today)
        else { return nil }
        desk = DeskForm(
            heading: "What everyone may read",
            path: "\(visit.words.path(of: point))/publication",
            hint: "Whoever asked chose: “\(point.chosen.sentence)”. Your reason is told to them.",
            speakingAs: visit.speakingAs
        )
        self.form = form.values("public-words").isEmpty ? Form(["public-words": point.words ?? ""]) : form
    }

    func write(into html: inout HTML) {
        desk.write(SubmitButton("Save what you decided"), into: &html) { html in
            ChoiceField("decision", "Your decision", Decision.allCases.map(\.choice), in: form).write(into: &html)
            TextArea(
                "public-words",
                "The words without what tells who somebody is",
                hint: "For “publish with words taken out”. What was written stays sealed.",
                in: form
            ).write(into: &html)
            TextArea("moderation-reason", "Why", hint: "Needed for all but “publish as it is”.", rows: 3, in: form)
                .write(into: &html)
        }
    }
}

extension ModerationForm.Decision {
    fileprivate var choice: ChoiceField.Choice {
        switch self {
        case .publish: ChoiceField.Choice(rawValue, "Publish as it is")
        case .publishEdited: ChoiceField.Choice(rawValue, "Publish with words taken out")
        case .individualMatter:
            ChoiceField.Choice(rawValue, "Keep back: one child's or one person's matter", hint: "It has its own route.")
        case .abusive: ChoiceField.Choice(rawValue, "Keep back: it is abusive")
        }
    }

    /// What the rules make of it.
    func decide(
        _ point: Point,
        words: String,
        because reason: String,
        _ desk: DeskVisit
    ) throws(PointError) -> any PointEvent {
        let moderator = Moderator(desk.party, person: desk.signedIn.person.id.description)
        let said = reason.isEmpty ? nil : reason
        return switch self {
        case .publish: try point.publish(saying: said, by: moderator, on: desk.today)
        case .publishEdited: try point.publishEdited(words, because: reason, by: moderator, on: desk.today)
        case .individualMatter: try point.keepBack(.individualMatter, because: reason, by: moderator, on: desk.today)
        case .abusive: try point.keepBack(.abusive, because: reason, by: moderator, on: desk.today)
        }
    }
}
