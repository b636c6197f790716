/// One mail as a mail server hands it over: its envelope and its bytes.
package struct ArrivingMail: Sendable, Equatable {
    /// The envelope's sender; nil for the empty one (`<>`), under which mail servers and programs write.
    package let sender: String?
    /// Whom it is delivered to, as the envelope names them.
    package let recipients: [String]
    package let bytes: [UInt8]

    package init(sender: String?, recipients: [String], bytes: [UInt8]) {
        self.sender = sender
        self.recipients = recipients
        self.bytes = bytes
    }
}

/// What became of a mail for one of its recipients, once it is certain.
package enum Reception: Sendable, Equatable {
    /// It is durable, and in its place.
    case kept
    /// It is durable, and waits for a person to place it.
    case held
    /// It will never be taken; nothing of it was kept.
    case refused(Refusal)
    /// It could not be kept now; nothing is lost by trying again.
    case notNow

    /// Why a mail is never taken.
    package enum Refusal: Sendable, Equatable {
        case noSuchAddress
        case tooLarge
        case tooManyParts
        case notAMail
        /// Its lines do not end as a mail's must, so that two programs could read two mails in it.
        case brokenLines
    }

    /// Whether a sender who keeps trying may stop.
    package var isTaken: Bool { self == .kept || self == .held }
}

/// Where mail is handed in, whichever way it came.
package struct MailDoor: Sendable {
    /// Bytes of the largest mail that is taken.
    package let largest: Int
    /// What would become of mail to an address: `kept` where it is taken.
    package let knows: @Sendable (_ recipient: String) async -> Reception
    /// Takes a mail; returns what became of it for each recipient, in order, once that is durable.
    package let take: @Sendable (ArrivingMail) async -> [Reception]

    package init(
        largest: Int,
        knows: @escaping @Sendable (String) async -> Reception,
        take: @escaping @Sendable (ArrivingMail) async -> [Reception]
    ) {
        self.largest = largest
        self.knows = knows
        self.take = take
    }
}
