import Kernel
import Mail
import People
import Record
import Safety
import Storage
import Wording

/// Something that was said: by web, email, post, phone or in a meeting, with its day and its original.
package struct Message: Sendable, Equatable {
    package let id: ID<Message>
    package let area: ID<LocalArea>
    package let thread: ID<MessageThread>
    package let channel: Channel
    /// The day it counts from; nil only while it is held for the want of one.
    package let sentOn: Day?
    /// When it came onto this record.
    package let receivedAt: Instant
    /// The group it came from; nil where a person outside every group wrote.
    package let group: ID<Group>?
    package let sender: Mailbox?
    package let subject: String?
    /// What was newly written in it; nil where it has been erased.
    package let newText: String?
    package let automatic: Automatic?
    /// Why it waits in the holding place; nil where it is placed.
    package let heldBecause: HeldBecause?
    /// Who may see it now.
    package internal(set) var visibility: Visibility
    /// Who may see it at most, as whoever spoke has chosen.
    package internal(set) var chosen: Visibility
    package internal(set) var gate: Gate
    /// The language it was said in, as whoever spoke named it: `tr`; nil where nobody was asked.
    package let language: String?
    /// How many people it stands for: one, except where it was said in a meeting or for others.
    package let standsFor: Int
    /// What our own mail server found out about its sender; nil where it did not look.
    package let senderCheck: SenderCheck?
    /// It says that it comes from a group, and nothing proves that it does.
    package let isUnverified: Bool

    /// The way it came.
    package enum Channel: String, Sendable, Storable, Recordable {
        case email, web, post, phone, meeting
    }

    /// Why a person must look before a message can be placed.
    package enum HeldBecause: String, Sendable, Storable, Recordable {
        case noDay = "no-day"
        case noSender = "no-sender"
        case nobodyKnown = "nobody-known"
        case severalThreads = "several-threads"

        /// The reason as a sentence.
        package var sentence: Phrase {
            switch self {
            case .noDay: "It names no day that can be believed, so no clock can be counted from it."
            case .noSender: "It does not say who sent it."
            case .severalThreads: "It may belong to one of several talks, and does not say to which."
            case .nobodyKnown: "Neither its sender nor anyone it was sent to belongs to a group of this area."
            }
        }
    }
}

/// Messages that answer one another.
///
/// Never made: it gives identities their type.
package enum MessageThread {}

extension Automatic: Storable, Recordable {}
