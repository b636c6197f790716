import People
import Web

/// Says to somebody who is signed in that this is not theirs to do.
struct RefusedPage: Page {
    let title: Phrase = "This is not yours to do"
    let place: Place
    let status = 403
    let isPrivate = true
    private let words: Phrase

    init(_ refusal: DeskRefusal) {
        place = refusal.place
        words = refusal.isAboutTopic ? "You speak for your group on other topics only." : refusal.permission.whoMay
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p(words)
        html.p("If you are in more than one group, choose the one you speak as. Then come back to this page.")
        html.element("p") { $0.link("Choose whom you speak as", to: "/account") }
    }
}

extension Permission {
    /// Who may do it, in a sentence.
    fileprivate var whoMay: Phrase {
        switch self {
        case .answerForService: "Only people of the service that owes the answer can do this."
        case .triage, .moderate: "Only leads of the forum can do this."
        case .judgeAnswers: "Only people of the group that asked can do this."
        default: "You cannot do this here. Ask a lead of your group."
        }
    }
}
