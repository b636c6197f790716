import Kernel
import Record
import Storage
import Web

/// What the pages of People need of the program.
package struct PeopleDesk: Sendable {
    package let store: Store
    package let world: World
    /// Every kind of entry the program knows: closing an account erases names in the record.
    package let kinds: Kinds
    /// Where each seat's work is.
    package let workPlace: WorkPlace.Finder
    /// Makes an area with its log and keys, or finds it where it is there: slug and name.
    package let makeArea: @Sendable (_ slug: String, _ name: String) async throws -> LocalArea

    package init(
        store: Store,
        world: World,
        kinds: Kinds,
        workPlace: @escaping WorkPlace.Finder = { _, _, _ in nil },
        makeArea: @escaping @Sendable (_ slug: String, _ name: String) async throws -> LocalArea
    ) {
        self.store = store
        self.world = world
        self.kinds = kinds
        self.workPlace = workPlace
        self.makeArea = makeArea
    }

    var signedIn: SignedInVisit { SignedInVisit(store: store) }

    /// A key for a form, new each time it is shown.
    var newKey: FormKey { FormKey(random: world.random) }

    /// Keeps the language in which whoever is signed in has chosen to read: what is mailed to them is written in it.
    ///
    /// - Parameter code: nil where their browser is to say it.
    package func readsIn(_ code: String?, _ visit: Visit) async throws {
        try await store.write { writer in
            guard let signedIn = try SignedIn.find(visit, in: writer) else { return }
            try ReadingLanguage.keep(code, of: signedIn.person.id, in: writer)
        }
    }

    /// Who is signed in, for the head of a page; notes the day the session was used.
    ///
    /// - Parameter items: the person's own menu, as far as the areas have one for them.
    package func visitorBar(
        _ visit: Visit,
        items: @escaping @Sendable (SignedIn, any Reader) throws -> [VisitorBar.Item] = { _, _ in [] }
    ) async throws -> VisitorBar? {
        let found = try await store.read { reader -> (SignedIn, VisitorBar)? in
            guard let signedIn = try SignedIn.find(passing: visit, in: reader) else { return nil }
            let group = try signedIn.speakingAs.flatMap { try Group.find($0.group, in: reader) }
            let account = VisitorBar.Item("Your account", path: "/account", isHere: visit.path == "/account")
            let bar = VisitorBar(
                name: signedIn.person.name,
                speaksFor: group?.name,
                items: try items(signedIn, reader) + [account],
                signOutPath: "/sign-out"
            )
            return (signedIn, bar)
        }
        guard let (signedIn, bar) = found else { return nil }
        if signedIn.session.seenOn < visit.today {
            try await store.write { try signedIn.session.touch(on: visit.today, in: $0) }
        }
        return bar
    }
}
