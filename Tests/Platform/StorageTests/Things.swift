import Storage

/// The small schema that these tests write to.
enum Things {
    static let migrations = [
        Migration(
            "2026-11-22 things",
            """
            CREATE TABLE thing (
                id BIGINT PRIMARY KEY,
                name TEXT NOT NULL UNIQUE,
                note TEXT,
                size BIGINT CHECK (size >= 0),
                body BYTEA
            );
            CREATE TABLE part (
                id BIGINT PRIMARY KEY,
                thing_id BIGINT NOT NULL REFERENCES thing (id)
            );
            """
        )
    ]

    static func add(_ id: Int, _ name: String? = nil, size: Int? = nil, in writer: any Writer) throws {
        try writer.run("INSERT INTO thing (id, name, size) VALUES (\(id), \(name ?? "thing \(id)"), \(size))")
    }

    static func ids(in reader: any Reader) throws -> [Int] {
        try reader.rows("SELECT id FROM thing ORDER BY id").map { try $0["id"] }
    }
}
