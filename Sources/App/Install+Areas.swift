import Kernel
import People
import Record
import Storage

extension Install {
    /// What the pages of People need.
    var desk: PeopleDesk {
        PeopleDesk(store: store, world: world, kinds: Kinds(Areas.events), workPlace: Areas.workPlace) { slug, name in
            try await make(area: slug, named: name)
            return try await area(slug)
        }
    }

    /// Makes an area with its log and key, where there is none of that name.
    ///
    /// - Parameter beginning: who is there from its first day.
    /// - Returns: whether it is new.
    @discardableResult
    func make(
        area slug: String,
        named name: String,
        origin: String? = nil,
        with beginning: Beginning = Beginning()
    ) async throws -> Bool {
        if try await store.read({ try LocalArea.find(slug: slug, in: $0) }) != nil { return false }
        let key = try signingKey(for: slug, origin: origin)
        let isNew = try await store.write { writer in
            guard try LocalArea.find(slug: slug, in: writer) == nil else { return false }
            let log = try Log.create(name: slug, origin: key.name, key: key.verifierKey, in: writer)
            try writer.record(AreaMade(slug: slug, name: name, on: writer.world.today), in: log.id)
            try beginning.set(up: LocalArea.meant(by: slug, in: writer), in: writer)
            return true
        }
        try await sign(area(slug))
        return isNew
    }

    /// The key kept for the area, or a new one: a first try may have ended between the key and the database.
    private func signingKey(for slug: String, origin: String?) throws -> SigningKey {
        if let key = try keys.signingKeys(slug).last { return key }
        let seed = world.random(32)
        guard let bare = SigningKey(name: slug, seed: seed) else { throw PeopleError.notASlug(slug) }
        let name =
            origin ?? Log.origin(address: settings["HEARD_URL"], name: slug, publicKey: bare.verifierKey.publicKey)
        guard let key = SigningKey(name: name, seed: seed) else { throw PeopleError.notASlug(name) }
        try keys.create(key, slug)
        return key
    }
}
