import ArgumentParser
import Kernel
import People
import Record

/// `heard init`: makes an area, with the data folder and keys where there are none.
///
/// Said twice, it changes nothing.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Makes an area.",
        discussion: "Example: heard init --area marlow-heath --name \"Marlow Heath\""
    )

    @Option(help: ArgumentHelp("Its place in addresses.", valueName: "SLUG")) var area: String
    @Option(help: "Its name.") var name: String
    @Option(help: ArgumentHelp("The record's origin, if not from HEARD_URL.", valueName: "ORIGIN")) var origin: String?
    @OptionGroup var data: DataOption

    func run() async throws {
        try LocalArea.check(slug: area)
        guard name.contains(where: { !$0.isWhitespace }) else { throw PeopleError.noName }
        let install = try await Install.open(data.settings, mayBegin: true)
        let isNew = try await install.make(area: area, named: name, origin: origin)
        Terminal.say(isNew ? "\(name) is ready: /\(area)" : "\(area) is there already; nothing was changed.")
        try await install.close()
    }
}

extension Install {
    /// Makes an area with its log and key, where there is none of that name.
    ///
    /// - Returns: whether it is new.
    @discardableResult
    func make(area slug: String, named name: String, origin: String? = nil) async throws -> Bool {
        if try await store.read({ try LocalArea.find(slug: slug, in: $0) }) != nil { return false }
        let key = try signingKey(for: slug, origin: origin)
        let isNew = try await store.write { writer in
            guard try LocalArea.find(slug: slug, in: writer) == nil else { return false }
            let log = try Log.create(name: slug, origin: key.name, key: key.verifierKey, in: writer)
            try writer.record(AreaMade(slug: slug, name: name, on: writer.world.today), in: log.id)
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
