import CPostgres
import Storage

/// One connection to the server, opened when first used and again after it broke.
///
/// Not for two threads: its lane alone touches it.
final class PostgresConnection {
    private let url: String
    private var handle: OpaquePointer?
    private var statements = PreparedStatements()

    init(url: String) { self.url = url }

    deinit { PQfinish(handle) }

    func close() {
        PQfinish(handle)
        handle = nil
    }

    /// Whether the server is still there, as far as the last call could tell.
    var isOpen: Bool { handle != nil && PQstatus(handle) == CONNECTION_OK }

    /// Connects where there is no connection, or none that works.
    func open() throws(StorageError) {
        guard !isOpen else { return }
        close()
        statements = PreparedStatements()
        handle = Self.connect(to: url)
        guard isOpen else {
            let message = String(cString: PQerrorMessage(handle))
            close()
            throw .unreachable(message)
        }
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        guard let encoding = PQparameterStatus(handle, "server_encoding"), String(cString: encoding) == "UTF8" else {
            close()
            throw .engine("the PostgreSQL database must have the encoding UTF8")
        }
        try command("SET lock_timeout = '10s'; SET synchronous_commit = on")
    }

    /// What the address says wins over what stands here.
    private static func connect(to url: String) -> OpaquePointer? {
        let words = ["connect_timeout": "10", "application_name": "heard", "client_encoding": "UTF8"]
        let pairs = words.sorted { $0.key < $1.key } + [(key: "dbname", value: url)]
        let keys = CStrings(pairs.map(\.key))
        let values = CStrings(pairs.map(\.value))
        return PQconnectdbParams(keys.pointers, values.pointers, 1)
    }

    /// Runs text of the driver's own, several statements where they are parted by `;`, and gives the last one's result.
    @discardableResult func command(_ text: String) throws(StorageError) -> PostgresResult {
        try checked(PQexec(handle, text))
    }

    /// Runs a statement with its values bound, prepared at its first use.
    func execute(_ sql: SQL) throws(StorageError) -> PostgresResult {
        try execute(sql.text, sql.values) { sql.numberedText }
    }

    /// The same for text the driver itself has written, with `$1`, `$2`… in it.
    func execute(numbered text: String, _ values: [Value]) throws(StorageError) -> PostgresResult {
        try execute(text, values) { text }
    }

    private func execute(
        _ template: String,
        _ values: [Value],
        text: () -> String
    ) throws(StorageError) -> PostgresResult {
        if statements.isFull {
            try command("DEALLOCATE ALL")
            statements = PreparedStatements()
        }
        let bound = BoundValues(values)
        if let name = statements.name(for: template, values) {
            return try checked(bound.execute(name, on: handle))
        }
        let name = statements.newName
        let types = values.map(\.postgresType)
        _ = try checked(PQprepare(handle, name, text(), Int32(types.count), types))
        statements.keep(name, for: template, values)
        return try checked(bound.execute(name, on: handle))
    }

    private func checked(_ pointer: OpaquePointer?) throws(StorageError) -> PostgresResult {
        guard let pointer else { throw .unreachable(String(cString: PQerrorMessage(handle))) }
        let result = PostgresResult(pointer)
        guard result.isFine else { throw StorageError(result: result, isConnected: isOpen) }
        return result
    }
}
