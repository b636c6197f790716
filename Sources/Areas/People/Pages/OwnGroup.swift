import Kernel
import Storage
import Web

/// A group that an address names, for one of its own members; for others it is not there.
struct OwnGroup: Sendable {
    let area: LocalArea
    let group: Group
    let seat: Seat
    /// Of its members.
    let path: String
    let place: Place

    init?(_ visit: Visit, _ signedIn: SignedIn, in reader: any Reader) throws {
        guard let here = try GroupVisit(visit, signedIn, in: reader), let seat = here.seat else { return nil }
        area = here.area
        group = here.group
        self.seat = seat
        path = "\(here.path)/members"
        place = here.place
    }

    /// The seat that the address names: one's own, or another's for who may change it.
    func other(_ visit: Visit, in reader: any Reader) throws -> Seat? {
        guard let number = Int64(visit.parameter("seat")), let other = try Seat.find(ID(number), in: reader),
            other.group == group.id, other.standing == .held
        else { return nil }
        return other.id == seat.id || seat.may(.changeMembers, on: visit.today) ? other : nil
    }
}

/// The part of a form that says on what somebody speaks and until when.
struct MandateForm: Sendable {
    private let scope: Mandate.Scope
    private let until: Day?

    init(_ form: inout Form) {
        scope = Mandate.Scope(typed: form.text("topics", atMost: 2_000))
        until = form.day("until")
    }

    func mandate(from day: Day) throws(PeopleError) -> Mandate { try Mandate(scope, from: day, until: until) }

    /// A form that shows a seat as it is.
    static func shown(_ seat: Seat) -> Form {
        let (year, month, day) =
            seat.mandate.until.map(\.parts).map { ("\($0.year)", "\($0.month)", "\($0.day)") }
            ?? ("", "", "")
        return Form([
            "role": seat.role.rawValue, "topics": seat.mandate.scope.written ?? "", "until-day": day,
            "until-month": month, "until-year": year,
        ])
    }

    static func write(_ form: Form, roles: [Role], into html: inout HTML) {
        ChoiceField("role", "What they are in the group", roles.map(\.choice), in: form).write(into: &html)
        TextArea(
            "topics",
            "What they speak on",
            hint: "One topic a line. Leave it empty for everything.",
            rows: 3,
            in: form
        ).write(into: &html)
        DayField("until", "Until when", hint: "Leave it empty if it has no end.", in: form).write(into: &html)
    }
}

extension Role {
    fileprivate var choice: ChoiceField.Choice {
        ChoiceField.Choice(rawValue, name, hint: hint)
    }

    private var hint: Phrase {
        switch self {
        case .forumLead: "Looks after the group, sorts what families say and sends it on."
        case .member: "Speaks for the group."
        case .officer: "Answers for the service."
        case .serviceLead: "Answers for the service and looks after its group."
        case .director: "Is told when replies are very late, and can do all that a service lead can."
        case .youngPerson: "Speaks for the group."
        case .supportingAdult: "Looks after the group and reads with it."
        }
    }
}

extension PeopleError {
    /// The field of a form that it is about.
    var field: String {
        switch self {
        case .notAnAddress, .memberAlready: "email"
        case .addressTaken: "inbox"
        case .mandateEndsBeforeItBegins: "until"
        case .mandateOnNothing: "topics"
        case .noDocument, .documentTooLong: "document"
        case .dayToCome: "from"
        case .noName, .notAName: "name"
        default: "role"
        }
    }
}
