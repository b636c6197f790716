import Kernel
import People
import Storage
import Web
import Wording

/// When whom is told of an answer that is due.
struct RulesPage: Page {
    let title: Phrase
    let place: Place
    var status: Int { form.status }
    private let ladder: Ladder
    private let setBy: SetBy?
    private let maySet: Bool
    private let form: Form
    private let path: String

    private struct SetBy: Sendable {
        let group: String
        let on: Day
        let document: String?
    }

    /// - Parameters:
    ///   - seat: whom the visitor speaks as.
    ///   - form: what was typed and must be put right; nil where nothing was.
    init(_ area: AreaWords, seenFrom seat: Seat?, _ form: Form?, in reader: any Reader) throws {
        let found = try AreaLadder.find(in: area.area.id, reader)
        title = form?.title("When a reply is late") ?? "When a reply is late"
        place = area.place("late")
        path = area.path("rules")
        ladder = found?.ladder ?? .usual
        setBy = found.map { SetBy(group: area.names.name(of: $0.by) ?? "A group", on: $0.setOn, document: $0.document) }
        maySet = seat?.may(.setRules, on: area.today) == true
        self.form = form ?? LadderForm.shown(ladder, document: found?.document)
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1("When a reply is late")
        html.p("Nobody has to chase a late reply here. Heard tells the service’s people by itself.")
        html.p("A service owes two things: first to say that it has the question, then to answer. For each of the two:")
        html.list(Rung.allCases) { rung, html in html.text(RulesPage.sentence(rung, ladder[rung])) }
        html.p("Each is told once, and the point’s page says so. The count begins anew with each new due day.")
        if let setBy {
            html.element("p") { html in
                html.said(setBy.group)
                html.text(" set this on \(PlainDates.full(setBy.on)): ")
                html.said(setBy.document ?? "document erased")
            }
        } else {
            html.p("This is the usual rule. Nobody has set another for this area.")
        }
        guard maySet else { return }
        html.h2("Set another rule")
        html.form(to: path) { html in
            LadderForm.write(form, into: &html)
            html.buttons(SubmitButton("Set this rule"))
        }
    }

    private static func sentence(_ rung: Rung, _ count: Int) -> Phrase {
        let days = PlainDates.workingDays(count)
        return switch rung {
        case .soon: "\(days) before it is due, the officers of the service are told."
        case .late: "\(days) after it was due, the service lead is told."
        case .veryLate: "\(days) after it was due, the director is told."
        }
    }
}
