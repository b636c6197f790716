import Storage

/// The search index of one collection: a table of word vectors that the driver makes at the first word.
///
/// Words are put into the vector as they are, without PostgreSQL's own parser, so that both engines find the same.
struct PostgresSearch {
    private let table: String

    init(_ collection: String) throws(StorageError) {
        guard SearchWords.isCollection(collection) else { throw .engine("not a collection's name") }
        table = "search_\(collection)"
    }

    func index(
        _ text: String?,
        as number: Int64,
        area: Int64,
        on connection: PostgresConnection
    ) throws(StorageError) {
        let words = text.map { SearchWords.kept(of: $0, area: area) } ?? ""
        guard !words.isEmpty else {
            guard try isMade(on: connection) else { return }
            try run("DELETE FROM \(table) WHERE number = $1", [.integer(number)], on: connection)
            return
        }
        if try !isMade(on: connection) { try makeTable(on: connection) }
        try run(
            """
            INSERT INTO \(table) (number, words) VALUES ($1, array_to_tsvector(string_to_array($2, ' ')))
            ON CONFLICT (number) DO UPDATE SET words = excluded.words
            """,
            [.integer(number), .text(words)],
            on: connection
        )
    }

    func found(
        _ words: String,
        area: Int64,
        before: Int64?,
        limit: Int,
        on connection: PostgresConnection
    ) throws(StorageError) -> [Int64] {
        let sought = SearchWords.sought(words, area: area)
        guard !sought.isEmpty, limit > 0, try isMade(on: connection) else { return [] }
        // A folded word holds letters and digits only; in quotes it is no syntax whatever it holds.
        let pattern = sought.map { "'\($0)':*" }.joined(separator: " & ")
        // Materialized, or the planner may walk the whole table from its newest row.
        return try run(
            """
            WITH found AS MATERIALIZED (
                SELECT number FROM \(table) WHERE words @@ CAST($1::text AS tsquery) AND number < $2
            )
            SELECT number FROM found ORDER BY number DESC LIMIT $3
            """,
            [.text(pattern), .integer(before ?? .max), .integer(Int64(limit))],
            on: connection
        ).numbers()
    }

    private func makeTable(on connection: PostgresConnection) throws(StorageError) {
        try connection.command(
            """
            CREATE TABLE IF NOT EXISTS \(table) (number BIGINT PRIMARY KEY, words TSVECTOR NOT NULL);
            CREATE INDEX IF NOT EXISTS \(table)_by_words ON \(table) USING gin (words) WITH (fastupdate = off)
            """
        )
    }

    private func isMade(on connection: PostgresConnection) throws(StorageError) -> Bool {
        try run(
            "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1",
            [.text(table)],
            on: connection
        ).numbers() == [1]
    }

    @discardableResult private func run(
        _ text: String,
        _ values: [Value],
        on connection: PostgresConnection
    ) throws(StorageError) -> PostgresResult {
        try connection.execute(numbered: text, values)
    }
}
