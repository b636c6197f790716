import Kernel
import Storage
import Web

/// A complaint that is still being written: what is missing, in the order of the letter, and the pages that add it.
struct DraftPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    private let subject: String?
    private let facts: [Phrase]
    private let isDropped: Bool
    private let next: Task?
    private let missing: [Task]
    private let parts: [Part]
    private let path: String

    /// Something that is missing, and the page where it is added.
    private struct Task: Sendable {
        let words: Phrase
        let path: String
    }

    /// A part of the letter with what it has now.
    private struct Part: Sendable {
        let heading: Phrase
        let path: String
        let state: Phrase
    }

    init(_ draft: DraftVisit, in reader: any Reader) throws {
        let (file, words) = (draft.file, draft.words)
        title = "Complaint \(draft.complaint.reference)"
        place = words.place
        subject = draft.complaint.frame.subject
        path = draft.path()
        isDropped = !draft.complaint.isDraft
        let service = words.name(of: draft.complaint.madeTo, orElse: "a service")
        facts = ["To \(service). Begun on \(PlainDates.full(draft.complaint.begunOn))."]
        missing = Readiness(file).missing.map { Task(words: $0.words, path: draft.path($0.page(in: file))) }
        next = missing.first ?? Task(words: "Look at it once more, and send it", path: draft.path("sending"))
        parts = DraftPage.parts(draft)
    }

    private static func parts(_ draft: DraftVisit) -> [Part] {
        let file = draft.file
        func count(_ count: Int, _ one: Phrase, _ many: Phrase) -> Phrase {
            count == 0 ? "Nothing yet" : count == 1 ? "1 \(one)" : "\(count) \(many)"
        }
        let issues = file.issues.map { issue in
            Part(
                heading: issue.heading,
                path: draft.path("issues/\(issue.key)"),
                state: count(issue.text.points.count, "point", "points")
            )
        }
        let agreed = file.signatories.filter { $0.agrees(to: file.complaint) }.count
        let signed: Phrase =
            file.signatories.isEmpty ? "Nobody yet" : "\(agreed) of \(file.signatories.count) have agreed"
        let routes: Phrase = file.routes.isEmpty ? "Not looked at yet" : "\(file.routes.count) of 6 questions answered"
        let removed = count(file.removals.count, "phrase taken out", "phrases taken out")
        return [
            Part(
                heading: "How the letter begins and ends",
                path: draft.path("frame"),
                state: draft.complaint.frame.opening == nil ? "The usual words" : "Your own words"
            )
        ] + issues + [
            Part(heading: "Add an issue", path: draft.path("issues"), state: count(issues.count, "issue", "issues")),
            Part(
                heading: "Evidence",
                path: draft.path("evidence"),
                state: count(file.evidence.count, "appendix", "appendices")
            ),
            Part(heading: "Other ways it may have to go", path: draft.path("routes"), state: routes),
            Part(
                heading: "Who gets it",
                path: draft.path("recipients"),
                state: count(file.recipients.count, "person or post", "people or posts")
            ),
            Part(heading: "Who signs it", path: draft.path("signatories"), state: signed),
            Part(heading: "The letter as it stands, to agree to", path: draft.path("agreement"), state: signed),
            Part(heading: "What is taken out of the copy for everyone", path: draft.path("redactions"), state: removed),
            Part(heading: "The papers", path: draft.path("papers"), state: "PDF, Word, originals"),
        ]
    }

    func write(into html: inout HTML) {
        if isDropped {
            html.h1(title)
            html.p("This draft was put away. Nothing of it was sent.", class: "big")
            return
        }
        html.element("p") { StatusTag(.notSentYet).write(into: &$0) }
        html.h1(title)
        if let subject { html.element("p", class: "big") { $0.said(subject) } }
        for fact in facts { html.p(fact) }
        if let next { html.element("p", class: "row") { $0.link("Next: \(next.words)", to: next.path, class: "btn") } }
        html.h2("What is missing")
        if missing.isEmpty {
            html.p("Nothing is missing. It is not sent yet.")
        } else {
            html.list(missing) { task, html in html.link(task.words, to: task.path) }
        }
        html.h2("The letter, part by part")
        ThingList(parts.map { ThingList.Thing(title: $0.heading, path: $0.path, facts: [$0.state]) })
            .write(into: &html)
        html.element("p", class: "row") { $0.link("Look at it once more, and send it", to: "\(path)/sending") }
        html.element("p", class: "row") { $0.link("Put this draft away", to: "\(path)/removal") }
    }
}

extension Readiness.Missing {
    /// What to do about it.
    var words: Phrase {
        switch self {
        case .issues: "Add an issue"
        case .facts(let issue): "Issue \(issue): say what happened"
        case .promised(let issue): "Issue \(issue): say what was promised"
        case .remedy(let issue): "Issue \(issue): say what you ask for"
        case .otherRoutes: "Answer the questions on other ways"
        case .recipients: "Say who gets it"
        case .signatories: "Say who signs it"
        case .agreement(let names):
            names.count == 1 ? "\(names[0]) has yet to agree" : "\(names.joined(separator: ", ")) have yet to agree"
        }
    }

    /// The page where it is done, below the complaint's address.
    func page(in file: ComplaintFile) -> String {
        func page(of place: Int, _ anchor: String) -> String {
            let key = file.issues.first { $0.place == place }?.key
            return key.map { "issues/\($0)#\(anchor)" } ?? "issues"
        }
        return switch self {
        case .issues: "issues"
        case .facts(let issue): page(of: issue, "fact")
        case .promised(let issue): page(of: issue, "promised")
        case .remedy(let issue): page(of: issue, "remedy")
        case .otherRoutes: "routes"
        case .recipients: "recipients"
        case .signatories: "signatories"
        case .agreement: "agreement"
        }
    }
}
