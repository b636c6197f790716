import HeardTesting
import Storage
import Testing

@Suite("Search finds the same on both engines")
struct SearchTests {
    private static let texts: [Int64: String] = [
        1: "Şikâyet edildi: İstanbul'dan ISPARTA'ya",
        2: "Speech and language therapy, waiting since Łódź",
        3: "العَرَبِيَّة وشكوى",
        4: "Straße; naïve café — œuvre",
        5: "speech: 12 weeks, NOT 20 (see EHC-plan)",
        6: "言語 Ελληνικά Привет",
    ]

    @Test(
        "Words are found whatever their marks and case, by their beginning",
        arguments: TestEngine.allCases,
        [
            ("sikayet", [1]), ("ŞIKÂYET", [1]), ("istanbul", [1]), ("İSTANBUL", [1]), ("ısparta", [1]), ("lodz", [2]),
            ("speech", [5, 2]), ("spee", [5, 2]), ("speech 12", [5]), ("speech therapy", [2]), ("peech", []),
            ("العربية", [3]), ("شكوى", []), ("وشكوى", [3]), ("strasse", [4]), ("CAFÉ", [4]), ("oeuvre", [4]),
            ("plan", [5]), ("ehc", [5]), ("привет", [6]), ("ελλ", [6]), ("言", [6]), ("", []), ("  -- ", []), ("3", []),
        ] as [(String, [Int64])]
    )
    func words(on engine: TestEngine, search: (words: String, numbers: [Int64])) async throws {
        try await TemporaryStore.with(engine) { store in
            try await Self.fill(store)
            #expect(try await Self.found(search.words, in: store) == search.numbers)
        }
    }

    @Test(
        "Nothing typed is syntax",
        arguments: TestEngine.allCases,
        [
            "speech OR cafe", "NOT speech", "speech AND", "\"speech", "speech*", "words:speech", "(speech", "speech)",
            "NEAR(speech 12)", "^speech", "speech + 12", "speech & 12", "speech | x", "!speech", "speech:*", "'speech",
            "\\speech", "speech <-> 12", "{speech", "$1", "?", "%", "1x", "3xspeech", "\u{0}speech", "- speech",
        ]
    )
    func syntax(on engine: TestEngine, typed: String) async throws {
        try await TemporaryStore.with(engine) { store in
            try await Self.fill(store)
            let found = try await Self.found(typed, in: store)
            // The words alone decide: every one of them begins a word of the text.
            let expected = Self.texts.keys.sorted(by: >).filter { number in
                let kept = Folding.words(in: Self.texts[number] ?? "")
                let sought = Folding.words(in: typed)
                return !sought.isEmpty && sought.allSatisfy { word in kept.contains { $0.hasPrefix(word) } }
            }
            #expect(found == expected)
        }
    }

    @Test("Other areas and other collections are never found", arguments: TestEngine.allCases)
    func areas(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine) { store in
            try await store.write { writer in
                try writer.index("speech 2x", as: 1, in: "point", area: 1)
                try writer.index("speech", as: 2, in: "point", area: 12)
                try writer.index("speech", as: 3, in: "point", area: 2)
                try writer.index("speech", as: 2, in: "message", area: 1)
            }
            for (area, numbers) in [(1, [1]), (12, [2]), (2, [3]), (3, [])] as [(Int64, [Int64])] {
                #expect(try await Self.found("speech", in: store, area: area) == numbers)
            }
            #expect(
                try await store.read { try $0.found("speech", in: "message", area: 1, before: nil, limit: 9) } == [2]
            )
            #expect(try await store.read { try $0.found("speech", in: "letter", area: 1, before: nil, limit: 9) } == [])
        }
    }

    @Test("A page at a time, newest first", arguments: TestEngine.allCases)
    func pages(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine) { store in
            try await store.write { writer in
                for number in 1...25 { try writer.index("speech \(number)", as: Int64(number), in: "point", area: 1) }
            }
            var seen: [Int64] = []
            while true {
                let last = seen.last
                let page = try await store.read {
                    try $0.found("speech", in: "point", area: 1, before: last, limit: 10)
                }
                guard !page.isEmpty else { break }
                seen += page
            }
            #expect(seen == (1...25).reversed())
        }
    }

    @Test("New text takes the place of the old, and no text takes it out", arguments: TestEngine.allCases)
    func replaced(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine) { store in
            try await store.write { try $0.index("speech", as: 1, in: "point", area: 1) }
            try await store.write { try $0.index("clinic", as: 1, in: "point", area: 1) }
            #expect(try await Self.found("speech", in: store) == [])
            #expect(try await Self.found("clinic", in: store) == [1])
            try await store.write { try $0.index(nil, as: 1, in: "point", area: 1) }
            #expect(try await Self.found("clinic", in: store) == [])
            try await store.write { try $0.index(nil, as: 1, in: "letter", area: 1) }
        }
    }

    @Test("What a failed writer has indexed is not found", arguments: TestEngine.allCases)
    func rolledBack(on engine: TestEngine) async throws {
        struct Regret: Error {}
        try await TemporaryStore.with(engine) { store in
            await #expect(throws: Regret.self) {
                try await store.write { writer in
                    try writer.index("speech", as: 1, in: "point", area: 1)
                    throw Regret()
                }
            }
            #expect(try await Self.found("speech", in: store) == [])
            try await store.write { try $0.index("speech", as: 2, in: "point", area: 1) }
            #expect(try await Self.found("speech", in: store) == [2])
        }
    }

    @Test("A text too long and a word too long are kept as far as they go", arguments: TestEngine.allCases)
    func long(on engine: TestEngine) async throws {
        try await TemporaryStore.with(engine) { store in
            let word = String(repeating: "é", count: 5_000)
            let text = "first \(word) " + (0..<90_000).map { "w\($0)" }.joined(separator: " ")
            try await store.write { try $0.index(text, as: 1, in: "point", area: 1) }
            #expect(try await Self.found("first", in: store) == [1])
            #expect(try await Self.found(word, in: store) == [1])
            #expect(try await Self.found("w89999", in: store) == [])
        }
    }

    private static func fill(_ store: Store) async throws {
        try await store.write { writer in
            for (number, text) in texts { try writer.index(text, as: number, in: "point", area: 1) }
        }
    }

    private static func found(_ words: String, in store: Store, area: Int64 = 1) async throws -> [Int64] {
        try await store.read { try $0.found(words, in: "point", area: area, before: nil, limit: 100) }
    }
}
