/// Why a mail could not be read at all.
package enum MailError: Error, Equatable {
    /// No bytes, or nothing in them that a message begins with.
    case notAMessage
    /// The file cannot be opened.
    case unreadable
    /// There is no such part.
    case noSuchPart
}
