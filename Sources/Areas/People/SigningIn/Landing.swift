import Kernel
import Storage
import Web

/// A page on which somebody in a seat begins.
package struct WorkPlace: Sendable, Equatable {
    /// A path of the site.
    package let path: String
    /// Whether anything waits for them there.
    package let hasWork: Bool

    package init(path: String, hasWork: Bool) {
        self.path = path
        self.hasWork = hasWork
    }

    /// Where a seat's work is, as the areas of the work say it; nil where none of them has a page for the seat.
    package typealias Finder = @Sendable (Seat, LocalArea, any Reader) throws -> WorkPlace?
}

/// Where somebody goes who has just signed in and was on the way to nothing: to their own work.
package struct Landing: Sendable {
    /// Whom they speak as there.
    package let seat: ID<Seat>
    /// A path of the site.
    package let path: String

    /// The first of a person's seats with work, else the first with a page; nil where they have none.
    ///
    /// - Parameters:
    ///   - isPreferred: seats that come before all others, with work or without; of the rest, those that lead do.
    package static func find(
        for person: ID<Person>,
        on today: Day,
        preferring isPreferred: (Seat) -> Bool = { _ in false },
        _ place: WorkPlace.Finder,
        in reader: any Reader
    ) throws -> Landing? {
        let seats = try Seat.all(of: person, in: reader).reversed().filter { $0.isHeld(on: today) }
        let leading = seats.filter(\.role.leads) + seats.filter { !$0.role.leads }
        return try first(of: leading.filter(isPreferred), place, in: reader)
            ?? first(of: leading.filter { !isPreferred($0) }, place, in: reader)
    }

    private static func first(of seats: [Seat], _ place: WorkPlace.Finder, in reader: any Reader) throws -> Landing? {
        var first: Landing?
        for seat in seats {
            guard let area = try LocalArea.find(seat.area, in: reader), let found = try place(seat, area, reader) else {
                continue
            }
            let landing = Landing(seat: seat.id, path: found.path)
            if found.hasWork { return landing }
            first = first ?? landing
        }
        return first
    }
}

extension PeopleDesk {
    /// Ends what session the browser held, and sends it with its new one to where its holder begins.
    func signIn(_ session: Secret, _ visit: Visit, joining group: ID<Group>? = nil, in writer: any Writer) throws
        -> Answer
    {
        if let held = visit.session { try PersonSession.end(held, in: writer) }
        if let begun = try PersonSession.find(session.text, on: visit.today, in: writer) {
            try ReadingLanguage.learn(visit.catalogue?.language.code, of: begun.person, in: writer)
        }
        return .signIn(session: session.text, then: try landing(of: session, visit, joining: group, in: writer))
    }

    /// Where somebody goes whose session has just begun: where they were going, else to their own work, as whom it is
    /// for.
    ///
    /// The front of the site or of an area is on the way to nothing: that is where "Sign in" is pressed.
    ///
    /// - Parameter group: the one they have just joined.
    private func landing(
        of session: Secret,
        _ visit: Visit,
        joining group: ID<Group>?,
        in writer: any Writer
    ) throws -> String {
        let front = try visit.back.flatMap { try Front($0, in: writer) }
        if let back = visit.back, front == nil { return back }
        guard let session = try PersonSession.find(session.text, on: visit.today, in: writer) else { return account }
        let landing = try Landing.find(
            for: session.person,
            on: visit.today,
            preferring: { seat in group.map { $0 == seat.group } ?? (seat.area == front?.area) },
            workPlace,
            in: writer
        )
        guard let landing else { return account }
        try session.speak(as: .seat(landing.seat), in: writer)
        return landing.path
    }

    private var account: String { "/account" }
}

/// The front page of the site or of an area.
private struct Front {
    let area: ID<LocalArea>?

    /// Nil for the path of every other page.
    init?(_ path: String, in reader: any Reader) throws {
        area = try LocalArea.find(slug: String(path.dropFirst()), in: reader)?.id
        if area == nil, path != "/" { return nil }
    }
}
