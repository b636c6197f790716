import HeardTesting
import Kernel
import People
import Record
import Storage
import Testing

@Suite("Areas")
struct LocalAreaTests {
    @Test("The only area needs no naming; several do, and what is not there is named", arguments: TestEngine.allCases)
    func meant(_ engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, PeopleKit.migrations) { store in
            await #expect(throws: PeopleError.noAreaYet) {
                try await store.read { try LocalArea.meant(by: nil, in: $0) }
            }
            try await make("marlow-heath", "Marlow Heath", in: store)
            #expect(try await store.read { try LocalArea.meant(by: nil, in: $0) }.name == "Marlow Heath")
            try await make("elm-park", "Elm Park", in: store)
            await #expect(throws: PeopleError.whichArea(["elm-park", "marlow-heath"])) {
                try await store.read { try LocalArea.meant(by: nil, in: $0) }
            }
            await #expect(throws: PeopleError.noSuchArea("nowhere")) {
                try await store.read { try LocalArea.meant(by: "nowhere", in: $0) }
            }
            let area = try await store.read { try LocalArea.meant(by: "elm-park", in: $0) }
            #expect(try await store.read { try Log.find(area.log, in: $0) }.name == "elm-park")
        }
    }

    private func make(_ slug: String, _ name: String, in store: Store) async throws {
        let key = try #require(SigningKey(name: "heard.example/\(slug)", seed: [UInt8](repeating: 3, count: 32)))
        try await store.write { writer in
            let log = try Log.create(name: slug, origin: key.name, key: key.verifierKey, in: writer)
            try writer.record(AreaMade(slug: slug, name: name, on: .init(number: 18_000)), in: log.id)
        }
    }
}
