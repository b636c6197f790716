import Storage

extension StorageError {
    /// What the server's SQLSTATE means to the store (PostgreSQL's manual, appendix A).
    init(result: PostgresResult, isConnected: Bool) {
        let state = result.sqlState
        let message = result.message
        switch state {
        case _ where !isConnected: self = .unreachable(message.isEmpty ? "the connection broke" : message)
        case _ where state.hasPrefix("23"): self = .constraint(message)
        case "40001", "40P01", "55P03": self = .busy(message)
        case "53100": self = .full
        case "53300", "57P01", "57P02", "57P03",
            _ where state.hasPrefix("08"):
            self = .unreachable(message)
        default: self = .engine("PostgreSQL \(state): \(message)")
        }
    }
}
