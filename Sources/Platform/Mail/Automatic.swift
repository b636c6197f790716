/// A mail that no person wrote to be answered: it settles nothing.
package enum Automatic: String, Sendable, CaseIterable {
    /// An automatic reply: away, received, closed.
    case reply
    /// A report that a mail could not be delivered, or was.
    case bounce
    /// Sent to everyone on a list.
    case list
    /// An invitation, or the answer to one.
    case calendar
}
