import Storage
import Web

/// `/{area}/complaints/{ref}/offers/{number}`: an offer, for the group to accept or not, and for the service to take back.
struct OffersController: Sendable {
    let door: RunningDoor

    var routes: [Route] {
        let path = "/{area}/complaints/{ref}/offers/{number}"
        return [.get(path, isCacheable: false, show), .post(path, update)]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        try await door.readSignedIn(visit) { visitor, reader in
            try OfferPage(visit, Form(), visitor, in: reader).map { .page($0) }
        }
    }

    @Sendable private func update(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let decision = form.choice("do", as: Decision.self)
        if decision == nil { form.refuse("words", "Press one of the buttons") }
        let why = decision == .decline ? CourseError.reasonMissing.sentence : nil
        let words = form.text("words", required: why, atMost: CaseSteps.longest)
        if form.isSound, let decision {
            do {
                return try await door.write(visit) { visitor, writer in
                    guard let file = try CaseFile(visit, for: visitor, in: writer),
                        let offer = file.offer(numbered: visit.parameter("number"))
                    else { return nil }
                    guard decision.mayBeTaken(by: visitor, on: file) else {
                        return .page(NotNowPage(file, visitor.words))
                    }
                    try decision.record(offer, of: file, saying: words, by: visitor, in: writer)
                    return .redirect(visitor.words.path(of: file.complaint))
                }
            } catch let error as CourseError {
                form.refuse("words", error.sentence)
            }
        }
        let refused = form
        return try await door.readSignedIn(visit) { visitor, reader in
            try OfferPage(visit, refused, visitor, in: reader).map { .page($0) }
        }
    }

    /// What is pressed under an offer.
    private enum Decision: String {
        case accept, decline, withdraw

        func mayBeTaken(by visitor: RunningVisitor, on file: CaseFile) -> Bool {
            self == .withdraw ? visitor.isService(of: file.complaint) : visitor.isFamilies(of: file.complaint)
        }

        func record(
            _ offer: Offer,
            of file: CaseFile,
            saying words: String,
            by visitor: RunningVisitor,
            in writer: any Writer
        ) throws {
            let (party, today, area) = (visitor.party, visitor.words.today, visitor.words.area)
            switch self {
            case .accept:
                try Remedies(in: area, writer)
                    .accept(offer, of: file.course, saying: words.isEmpty ? nil : words, by: party, on: today)
            case .decline:
                let event = try file.course.decline(offer, because: words, by: party, on: today)
                try file.complaint.record(event, in: area.log, writer)
            case .withdraw:
                let event = try file.course.withdraw(offer, by: party, on: today)
                try file.complaint.record(event, in: area.log, writer)
            }
        }
    }
}

extension CaseFile {
    fileprivate func offer(numbered number: String) -> Offer? {
        Int(number).flatMap { number in offers.first { $0.number == number } }
    }
}

/// One offer to settle an issue.
struct OfferPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let form: Form
    private let heading: Phrase
    private let issue: Phrase
    private let words: String?
    private let sentence: Phrase
    private let isForFamilies: Bool
    private let isForService: Bool
    private let path: String
    private let back: String

    init?(_ visit: Visit, _ form: Form, _ visitor: RunningVisitor, in reader: any Reader) throws {
        guard let file = try CaseFile(visit, for: visitor, in: reader),
            let offer = file.offer(numbered: visit.parameter("number"))
        else { return nil }
        heading = "An offer to settle an issue"
        title = form.title(heading)
        place = visitor.words.place
        self.form = form
        issue = file.heading(of: offer.issue)
        words = offer.words
        sentence = IssueView.sentence(of: offer)
        let isOpen = offer.state == .open && file.course.ending == nil
        isForFamilies = isOpen && visitor.isFamilies(of: file.complaint)
        isForService = isOpen && visitor.isService(of: file.complaint)
        back = visitor.words.path(of: file.complaint)
        path = "\(back)/offers/\(offer.number)"
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1(heading)
        html.p(issue)
        html.element("div", class: "say") { $0.paragraphs(words, orElse: "The words have been erased.") }
        html.p(sentence)
        if isForFamilies {
            html.p("If you accept, it is the service's commitment, and shows itself when it is late.")
            html.p("The other issues stay as they are.")
            html.form(to: path) { html in
                TextArea("words", "What you say to it", hint: "Needed where you do not accept", rows: 3, in: form)
                    .write(into: &html)
                html.buttons(
                    SubmitButton("Accept the offer", name: "do", value: "accept"),
                    SubmitButton("Do not accept it", name: "do", value: "decline", style: .quiet)
                )
            }
        }
        if isForService {
            html.form(to: path) { html in
                html.buttons(SubmitButton("Take the offer back", name: "do", value: "withdraw", style: .quiet))
            }
        }
        html.element("p") { $0.link("Back to the complaint", to: back) }
    }
}
