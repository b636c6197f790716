import Kernel
import Storage

extension Log {
    /// The logs that have grown since their last checkpoint.
    package static func unsigned(in reader: any Reader) throws -> [ID<Log>] {
        try all(in: reader).filter { log in
            let signed = log.checkpoint.flatMap { try? SignedNote($0) }.flatMap { Checkpoint(text: $0.text)?.size }
            return log.size > signed ?? 0
        }.map(\.id)
    }
}
