/// Where an install keeps its tables: the value of `HEARD_DATABASE_URL`.
package enum StoreAddress: Sendable, Equatable {
    /// `sqlite:heard.db`, `sqlite:/var/lib/heard/heard.db`: the path of a file.
    case sqlite(path: String)
    /// `postgres://…` or `postgresql://…`, as libpq reads it.
    case postgres(url: String)

    /// Reads an address; throws `notAnAddress`, naming its scheme only, since what follows may hold a password.
    package init(_ text: String) throws(StorageError) {
        let scheme = text.prefix { $0 != ":" }
        let rest = text.dropFirst(scheme.count + 1)
        switch scheme {
        case "sqlite" where !rest.isEmpty:
            self = .sqlite(path: String(rest.hasPrefix("//") ? rest.dropFirst(2) : rest))
        case "postgres" where rest.hasPrefix("//"), "postgresql" where rest.hasPrefix("//"):
            self = .postgres(url: text)
        default:
            throw .notAnAddress(String(scheme))
        }
    }
}
