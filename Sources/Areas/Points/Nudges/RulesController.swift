import Kernel
import People
import Record
import Storage
import Web
import Wording

/// `/{area}/rules`: whom a reply that is due or late is told to, and when, for all to see; and for who may, to set it.
struct RulesController: Sendable {
    let store: Store

    var routes: [Route] { [.get("/{area}/rules", isCacheable: false, show), .post("/{area}/rules", create)] }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        try await AreaVisit(store: store)(visit) { area, reader in
            let seat = try SignedIn.find(visit, in: reader)?.speakingAs
            return .page(try RulesPage(area, seenFrom: seat, nil, in: reader))
        }
    }

    @Sendable private func create(_ visit: Visit) async throws -> Web.Answer {
        let typed = LadderForm(visit)
        return try await SignedInVisit(store: store).write(visit) { signedIn, writer in
            guard let area = try AreaWords(visit.parameter("area"), asOf: visit.today, in: writer) else { return nil }
            guard let seat = signedIn.speakingAs, seat.may(.setRules, on: area.today) else {
                return .page(NotYoursPage(area.area))
            }
            var form = typed.form
            do {
                if let set = try typed.event(by: seat, on: area.today) {
                    try writer.record(set, in: area.area.log)
                    return .redirect(area.path("rules"))
                }
            } catch let error as PointError {
                form.refuse("very-late", error.sentence)
            }
            return .page(try RulesPage(area, seenFrom: seat, form, in: writer))
        }
    }
}

/// The form by which an area sets its ladder.
struct LadderForm: Sendable {
    let form: Form
    private let days: [Rung: Int]
    private let document: String

    init(_ visit: Visit) {
        var form = Form(visit)
        var days: [Rung: Int] = [:]
        for rung in Rung.allCases {
            days[rung] = form.number(rung.rawValue, in: 1...Ladder.mostDays, required: "Write how many working days")
        }
        document = form.line("document", required: "Write the name of the document and its date", atMost: 300)
        self.days = days
        self.form = form
    }

    /// Nil where something must be put right first.
    func event(by seat: Seat, on day: Day) throws -> LadderSet? {
        guard form.isSound, let soon = days[.soon], let late = days[.late], let veryLate = days[.veryLate] else {
            return nil
        }
        return try LadderSet(
            Ladder(soon: soon, late: late, veryLate: veryLate),
            document: document,
            by: seat,
            on: day
        )
    }

    static func shown(_ ladder: Ladder, document: String?) -> Form {
        Form([
            Rung.soon.rawValue: "\(ladder.soon)", Rung.late.rawValue: "\(ladder.late)",
            Rung.veryLate.rawValue: "\(ladder.veryLate)", "document": document ?? "",
        ])
    }

    static func write(_ form: Form, into html: inout HTML) {
        func field(_ rung: Rung, _ label: Phrase) -> TextField {
            TextField(rung.rawValue, label, kind: .digits, width: .short, in: form)
        }
        field(.soon, "Officers: working days before it is due").write(into: &html)
        field(.late, "The service lead: working days after it was due").write(into: &html)
        field(.veryLate, "The director: working days after it was due").write(into: &html)
        TextField("document", "Which document or meeting says so", hint: "Anyone can read this.", in: form)
            .write(into: &html)
    }
}
