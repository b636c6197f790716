import Kernel

@testable import People

extension Day {
    /// 21 November 2019.
    static let sample = Day(number: 18_221)
}

extension Person {
    static func sample(_ number: Int64, _ name: String = "Amina Rowe") -> Person {
        Person(id: ID(number), email: EmailAddress(kept: "p\(number)@home.example"), name: name, isHost: false)
    }
}

extension Group {
    static let forum = Group(id: ID(1), area: ID(1), name: "Parents", side: .families)
    static let council = Group(id: ID(2), area: ID(1), name: "Council", side: .services)
    static let youth = Group(id: ID(3), area: ID(1), name: "Youth", side: .youngPeople)
    static let kites = Group(id: ID(4), area: ID(1), name: "Kite Parents", side: .families)

    static func sample(_ side: Side) -> Group {
        switch side {
        case .families: forum
        case .services: council
        case .youngPeople: youth
        }
    }
}

extension Seat {
    static func sample(
        _ role: Role,
        _ scope: Mandate.Scope = .everything,
        mandate: Mandate? = nil,
        standing: Standing = .held,
        id: Int64 = 1,
        in group: Group? = nil
    ) -> Seat {
        Seat(
            id: ID(id),
            area: ID(1),
            group: (group ?? .sample(role.side)).id,
            holder: Holder(.sample(id)),
            role: role,
            mandate: mandate ?? Mandate(kept: scope, from: .sample + -10, until: nil),
            standing: standing
        )
    }
}
