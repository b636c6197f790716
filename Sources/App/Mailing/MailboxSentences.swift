import MailIMAP

extension IMAPAddress.Fault {
    /// What to do about it.
    var sentence: String {
        switch self {
        case .notAnAddress: "HEARD_IMAP_URL is not imaps://name:password@host/FOLDER."
        case .noPassword: "HEARD_IMAP_URL lacks a name or a password: imaps://name:password@host/FOLDER."
        case .openPassword:
            "HEARD_IMAP_URL would send its password in the open. Say imaps://, or leave out tls=off."
        case .notAFolder: "HEARD_IMAP_URL names a folder in letters that mailboxes write in another way. Use a-z."
        }
    }
}

extension MailboxError {
    /// What the mailbox has said or done.
    var sentence: String {
        switch self {
        case .closed(let why): "The mailbox cannot be used. \(why)"
        case .noFolder(let why): "The mailbox has no folder of that name. \(why)"
        case .lost: "The line to the mailbox broke."
        case .nonsense: "What the mailbox says makes no sense."
        case .refused(let why): "The mailbox says no: \(why)"
        }
    }
}
