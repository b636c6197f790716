import Kernel

/// A person's place in a group: in a role, with a mandate.
package struct Seat: Sendable, Equatable {
    package let id: ID<Seat>
    package let area: ID<LocalArea>
    package let group: ID<Group>
    /// Nil where it has been erased.
    package let holder: Holder?
    package let role: Role
    package let mandate: Mandate
    package let standing: Standing

    /// Who sits there, as they were known on the day they joined.
    package struct Holder: Sendable, Equatable {
        package let person: ID<Person>
        package let name: String
        package let email: String

        package init(person: ID<Person>, name: String, email: String) {
            self.person = person
            self.name = name
            self.email = email
        }

        package init(_ person: Person) {
            self.init(person: person.id, name: person.name, email: person.email.typed)
        }
    }

    package enum Standing: Sendable, Equatable {
        case held
        case left(on: Day)
    }

    /// Whether it allows anything that day: not left, and within its mandate's days.
    package func isHeld(on day: Day) -> Bool { standing == .held && mandate.holds(on: day) }

    /// Whom its holder speaks as, when speaking for the group.
    package func party(named name: String? = nil) -> Party { Party(group: group, name: name ?? holder?.name) }
}
