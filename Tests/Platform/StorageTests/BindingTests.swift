import HeardTesting
import Kernel
import Storage
import Testing

@Suite("What is written is bound, and read back as it was")
struct BindingTests {
    private static let evil = [
        "", " ", "'", "''; DROP TABLE thing; --", "\"", "?", "$1", "\\", "%_", "a\u{1}b", "\r\n", "\u{202E}x", "é",
        "e\u{301}",
        "ﷺ", "👩‍👩‍👧", "\u{10FFFF}", "Şikâyet ŁÓDŹ", "السلام", String(repeating: "long ", count: 50_000),
    ]

    @Test("Every evil string comes back byte for byte", arguments: TestEngine.allCases)
    func strings(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            for (number, text) in Self.evil.enumerated() {
                try await store.write {
                    try $0.run("INSERT INTO thing (id, name, note) VALUES (\(number), \("\(number)"), \(text))")
                }
                let back: String? = try await store.read {
                    try $0.row("SELECT note FROM thing WHERE note = \(text) AND id = \(number)")?["note"]
                }
                #expect(back.map { Array($0.utf8) } == Array(text.utf8))
            }
            #expect(try await store.read { try Things.ids(in: $0) }.count == Self.evil.count)
        }
    }

    @Test("U+0000 in a text is kept as U+FFFD on both engines", arguments: TestEngine.allCases)
    func nulCharacter(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            try await store.write { try Things.add(1, "a\0b", in: $0) }
            let name: String? = try await store.read { try $0.row("SELECT name FROM thing")?["name"] }
            #expect(name == "a\u{FFFD}b")
        }
    }

    @Test(
        "A whole number comes back whatever its size",
        arguments: TestEngine.allCases,
        [0, 1, 255, 65_536, Int64.max]
    )
    func numbers(on engine: TestEngine, number: Int64) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            try await store.write {
                try $0.run("INSERT INTO thing (id, name, size) VALUES (\(-number), \("x"), \(number))")
            }
            let row = try #require(try await store.read { try $0.row("SELECT id, size FROM thing") })
            #expect(try row["id"] == -number)
            #expect(try row["size"] == number)
        }
    }

    @Test("Bytes come back as they were, none and all of them", arguments: TestEngine.allCases)
    func bytes(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            let bodies: [[UInt8]] = [[], [0], Array(0...255), [UInt8](repeating: 0, count: 300_000)]
            for (number, body) in bodies.enumerated() {
                try await store.write {
                    try $0.run("INSERT INTO thing (id, name, body) VALUES (\(number), \("\(number)"), \(body))")
                }
                let back: [UInt8]? = try await store.read {
                    try $0.row("SELECT body FROM thing WHERE id = \(number)")?["body"]
                }
                #expect(back == body)
            }
        }
    }

    @Test("Nothing is null, and null is not a value of another type", arguments: TestEngine.allCases)
    func null(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            try await store.write { try Things.add(1, size: nil, in: $0) }
            let row = try #require(try await store.read { try $0.row("SELECT size FROM thing") })
            #expect(try row["size"] == Int?.none)
            #expect(throws: StorageError.unexpectedValue(column: "size")) { try row["size"] as Int }
            #expect(throws: StorageError.noSuchColumn("weight")) { try row["weight"] as Int }
        }
    }

    @Test("A list of any length finds its members, an empty one none", arguments: TestEngine.allCases)
    func lists(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            try await store.write { writer in for id in 1...9 { try Things.add(id, in: writer) } }
            for wanted in [[], [3], [1, 2, 9], [1, 2, 3, 4, 5], Array(1...9)] {
                let found: [Int] = try await store.read {
                    try $0.rows("SELECT id FROM thing WHERE id IN \(list: wanted) ORDER BY id").map { try $0["id"] }
                }
                #expect(found == wanted)
            }
        }
    }

    @Test("A piece of SQL in another keeps its values in place", arguments: TestEngine.allCases)
    func pieces(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            try await store.write { writer in for id in 1...9 { try Things.add(id, size: id * 10, in: writer) } }
            let isBig: SQL = "size > \(30) AND size < \(80)"
            let found: [Int] = try await store.read {
                try $0.rows("SELECT id FROM thing WHERE id <> \(5) AND \(isBig) AND id <> \(6) ORDER BY id")
                    .map { try $0["id"] }
            }
            #expect(found == [4, 7])
        }
    }

    @Test("Sums and counts are whole numbers", arguments: TestEngine.allCases)
    func sums(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            let sizes = [1, 9_999, 10_000, 123_456_789, 4_000_000_000_000]
            try await store.write { writer in
                for (id, size) in sizes.enumerated() { try Things.add(id, size: size, in: writer) }
            }
            for count in 0...sizes.count {
                let row = try #require(
                    try await store.read {
                        try $0.row(
                            "SELECT count(*) AS many, COALESCE(sum(size), 0) AS total FROM thing WHERE id < \(count)"
                        )
                    }
                )
                #expect(try row["many"] == count)
                #expect(try row["total"] == sizes.prefix(count).reduce(0, +))
            }
        }
    }

    @Test("Text is sorted by its bytes on both engines", arguments: TestEngine.allCases)
    func order(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            let names = ["b", "a", "B", "é", "z", "Z", "_", "-", "a b", "ab"]
            try await store.write { writer in
                for (id, name) in names.enumerated() { try Things.add(id, name, in: writer) }
            }
            let sorted: [String] = try await store.read {
                try $0.rows("SELECT name FROM thing ORDER BY name").map { try $0["name"] }
            }
            #expect(sorted == ["-", "B", "Z", "_", "a", "a b", "ab", "b", "z", "é"])
        }
    }

    @Test("Days, moments, words and yes or no are kept in their own form", arguments: TestEngine.allCases)
    func kernelTypes(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine, Things.migrations) { store in
            let day = try #require(Day("2019-07-15"))
            let moment = Instant.noon(of: day)
            try await store.write { writer in
                try writer.run("INSERT INTO thing (id, name, size) VALUES (\(true), \(day), \(moment))")
            }
            let row = try #require(try await store.read { try $0.row("SELECT id, name, size FROM thing") })
            #expect(try row["id"] == true)
            #expect(try row["name"] == day)
            #expect(try row["name"] == "2019-07-15")
            #expect(try row["size"] == moment)
        }
    }
}
