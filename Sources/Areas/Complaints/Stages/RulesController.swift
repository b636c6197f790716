import Kernel
import People
import Storage
import Web

/// `/{area}/complaints/rules`: by which rules complaints are measured, for everyone; and what services' own policies say,
/// for either side to enter, and for the other to confirm.
struct RulesController: Sendable {
    let door: RunningDoor

    var routes: [Route] {
        let path = "/{area}/complaints/rules"
        return [
            .get(path, isCacheable: false, show), .post(path, create), .post("\(path)/{policy}", update),
        ]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        try await door.read(visit) { visitor, reader in
            .page(try RulesPage(Form(), visitor, in: reader))
        }
    }

    @Sendable private func create(_ visit: Visit) async throws -> Answer {
        let typed = PolicyForm(visit)
        return try await door.write(visit) { visitor, writer in
            var form = typed.form
            guard visitor.mayKeepPolicies else { return .page(PolicyNotYoursPage(visitor.words)) }
            let services = visitor.words.names.groups(on: .services)
            do {
                if let event = try typed.event(&form, among: services, by: visitor) {
                    try writer.record(event, in: visitor.words.area.log)
                    return .redirect(visitor.words.path("rules"))
                }
            } catch let error as CourseError {
                form.refuse(error == .dayNotLater ? "until" : "stage-1-answer", error.sentence)
            }
            return .page(try RulesPage(form, visitor, in: writer))
        }
    }

    /// What the other side says of a policy.
    @Sendable private func update(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let isRight = form.choice("is-right", among: ["yes", "no"]).map { $0 == "yes" }
        let field = "why-\(visit.parameter("policy"))"
        let words = form.text(field, atMost: 4000)
        if isRight == nil { form.refuse(field, "Press one of the buttons") }
        let typed = form
        return try await door.write(visit) { visitor, writer in
            var form = typed
            guard let number = Int64(visit.parameter("policy")),
                let policy = try CouncilPolicy.find(ID(number), in: visitor.words.area.id, writer)
            else { return nil }
            guard visitor.mayKeepPolicies else { return .page(PolicyNotYoursPage(visitor.words)) }
            if form.isSound, let isRight {
                do {
                    let event = try policy.judge(
                        isRight: isRight,
                        because: words.isEmpty ? nil : words,
                        by: visitor.party,
                        isOtherSide: visitor.isOtherSide(than: policy.enteredBy),
                        on: visitor.words.today
                    )
                    try writer.record(event, in: visitor.words.area.log)
                    return .redirect(visitor.words.path("rules"))
                } catch let error as CourseError {
                    form.refuse(field, error.sentence)
                }
            }
            return .page(try RulesPage(form, visitor, in: writer))
        }
    }
}

/// What is typed of a service's own policy: from when it counts, and its days, an empty box where it says nothing.
struct PolicyForm: Sendable {
    let form: Form
    private let group: String
    private let document: String
    private let address: String
    private let from: Day?
    private let until: Day?
    private let allowances: [Allowance]

    /// The boxes for days, and what each is counted from.
    static let lines: [(name: String, stage: Stage, duty: Duty, start: Allowance.Start)] = [
        ("stage-1-acknowledge", .one, .acknowledge, .receipt), ("stage-1-answer", .one, .answer, .receipt),
        ("stage-1-extend", .one, .extend, .due), ("stage-2-ask", .two, .ask, .reply),
        ("stage-2-acknowledge", .two, .acknowledge, .request), ("stage-2-answer", .two, .answer, .request),
        ("stage-2-extend", .two, .extend, .due),
    ]

    init(_ visit: Visit) {
        var form = Form(visit)
        group = form.line("group", required: "Choose the service")
        document = form.line("document", required: "Write the name of the document and its date", atMost: 300)
        address = form.line("address", atMost: 500)
        from = form.day("from", required: "Write the day from which it counts")
        until = form.day("until")
        let fromAcknowledgement = form.check("from-acknowledgement")
        var allowances: [Allowance] = []
        for line in PolicyForm.lines {
            guard let days = form.number(line.name, in: 1...250) else { continue }
            let start = line.duty == .answer && fromAcknowledgement ? .acknowledgement : line.start
            allowances.append(Allowance(line.stage, line.duty, days, from: start))
        }
        self.allowances = allowances
        self.form = form
    }

    /// Nil where something must be put right first.
    func event(_ form: inout Form, among services: [ID<Group>], by visitor: RunningVisitor) throws(CourseError)
        -> PolicyEntered?
    {
        let chosen = Int64(group).map { ID<Group>($0) }
        guard let chosen, services.contains(chosen) else {
            form.refuse("group", "Choose the service")
            return nil
        }
        guard form.isSound, let from else { return nil }
        return try CouncilPolicy.enter(
            allowances,
            document: document,
            at: address.isEmpty ? nil : address,
            of: chosen,
            from: from,
            until: until,
            by: visitor.party,
            on: visitor.words.today
        )
    }
}
