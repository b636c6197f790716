import People

extension Server {
    /// What is printed, for the site's address, where nobody can come in yet; nil where somebody can.
    func wayIn() async throws -> (@Sendable (_ address: String) -> String)? {
        if try await install.store.read(Person.isAnybodyThere) { return nil }
        guard try await !install.isSetUp else {
            return { _ in "Nobody can sign in yet. Make a way in: heard admin invite EMAIL" }
        }
        let path = try await install.makeStartLink(for: .firstRun)
        let place = isOpenToOthers ? "from any machine" : "only on this machine, unless you add --open"
        return { "Open \($0)\(path)\n(works once, for 30 minutes, \(place))" }
    }
}
