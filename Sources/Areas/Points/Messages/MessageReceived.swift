import Kernel
import Mail
import People
import Record
import Safety
import Storage

/// A message has come in, and where it belongs has been decided.
package struct MessageReceived: Event {
    package static let kind = "message.received"

    /// What the mail says of itself and of people; nil where it has been erased.
    package let people: MessagePeople?
    /// What was written; nil where it has been erased.
    package let writing: MessageWriting?
    package let placing: MessagePlacing
    /// SHA-256 of the mail itself; nil where it has been erased, and for what came by another way.
    package let original: String?
    /// SHA-256 of the files that came with what was said by another way than mail; a mail holds its own.
    package let files: [String]
    package let sealed: ByPart<Content.Sealed>

    /// - Parameter sealed: parts of its entry that were sealed where the mail was read.
    package init(
        people: MessagePeople,
        writing: MessageWriting,
        placing: MessagePlacing,
        original: String?,
        files: [String] = [],
        sealed: ByPart<Content.Sealed> = ByPart()
    ) {
        self.people = people
        self.writing = writing
        self.placing = placing
        self.original = original
        self.files = files
        self.sealed = sealed
    }

    package var entry: Entry {
        let originals = original.map { [$0] } ?? files
        return Entry(
            kind: Self.kind,
            who: people?.part,
            words: writing?.part,
            facts: placing.part,
            originals: originals.isEmpty ? Optional<JSON>.none : originals.recorded
        )
    }

    package init(_ entry: RecordedEntry) throws {
        people = try entry.who.map(MessagePeople.init(part:))
        writing = try entry.words.map(MessageWriting.init(part:))
        placing = try MessagePlacing(entry.fields(.facts))
        let originals = entry.originals.flatMap { [String](recorded: $0) } ?? []
        original = placing.channel == .email ? originals.first : nil
        files = placing.channel == .email ? [] : originals
        sealed = ByPart()
    }
}

/// Who wrote a message to whom, and what ties it to others.
package struct MessagePeople: Sendable, Equatable {
    package let sender: Mailbox?
    package let recipients: [Recipient]
    /// Its own Message-ID and those it answers.
    package let mentions: [String]

    /// Somebody it was sent to.
    package struct Recipient: Sendable, Equatable {
        package let field: Field
        package let mailbox: Mailbox
        package let group: ID<Group>?

        package enum Field: String, Sendable, Storable, Recordable {
            case to, cc
        }
    }
}

extension MessagePeople {
    fileprivate var part: JSON {
        .facts([
            "name": sender?.name, "address": sender?.address, "mentions": mentions,
            "recipients": recipients.map { recipient in
                JSON.facts([
                    "field": recipient.field, "name": recipient.mailbox.name, "address": recipient.mailbox.address,
                    "group": recipient.group,
                ])
            },
        ])
    }

    fileprivate init(part: JSON) throws {
        let fields = try Fields(part)
        let address: String? = try fields["address"]
        let name: String? = try fields["name"]
        sender = address.map { Mailbox(name: name, address: $0) }
        mentions = try fields["mentions"]
        let written: [JSON] = try fields["recipients"]
        recipients = try written.map { json in
            let fields = try Fields(json)
            return Recipient(
                field: try fields["field"],
                mailbox: Mailbox(name: try fields["name"], address: try fields["address"]),
                group: try fields["group"]
            )
        }
    }
}

/// What a message says.
package struct MessageWriting: Sendable, Equatable {
    package let subject: String
    /// Without the marks of replies.
    package let subjectBase: String
    package let newText: String
    package let attachments: [Attachment]
}

extension MessageWriting {
    init(_ letter: Letter) {
        subject = letter.subject.text
        subjectBase = letter.subject.base.lowercased()
        newText = letter.newText
        attachments = letter.attachments
    }

    var part: JSON {
        .facts([
            "subject": subject, "subject_base": subjectBase, "text": newText,
            "attachments": attachments.map { file in
                JSON.facts([
                    "name": file.name, "type": file.type, "size": file.size, "sha256": file.sha256, "part": file.part,
                ])
            },
        ])
    }

    fileprivate init(part: JSON) throws {
        let fields = try Fields(part)
        subject = try fields["subject"]
        subjectBase = try fields["subject_base"]
        newText = try fields["text"]
        let files: [JSON] = try fields["attachments"]
        attachments = try files.map { json in
            let fields = try Fields(json)
            return Attachment(
                name: try fields["name"],
                type: try fields["type"],
                size: try fields["size"],
                sha256: try fields["sha256"],
                part: try fields["part"]
            )
        }
    }
}

/// Where a message belongs: facts without a word or a name.
package struct MessagePlacing: Sendable, Equatable {
    package var channel: Message.Channel
    package var digest: String
    package var sentOn: Day?
    package var sentAt: Instant?
    package var datedBy: Dating.Source?
    package var group: ID<Group>?
    package var automatic: Automatic?
    package var heldBecause: Message.HeldBecause?
    package var visibility: Visibility
    /// The thread it joins; nil where it begins one.
    package var thread: ID<MessageThread>?
    /// Threads that it shows to be the same as the one it joins.
    package var joined: [ID<MessageThread>]
    /// What whoever spoke has chosen; nil where it is what is seen.
    package var chosen: Visibility?
    package var screening = Screening.letIn
    package var language: String?
    /// How many people it stands for.
    package var standsFor = 1
    /// The group whose lead wrote down what somebody else said; nil where it came from the person.
    package var writtenDownBy: ID<Group>?
    /// What our own mail server found out about its sender.
    package var senderCheck: SenderCheck?
    /// It says that it comes from a group, and nothing proves that it does.
    package var isUnverified = false
}

extension MessagePlacing {
    fileprivate var part: JSON {
        .facts([
            "channel": channel, "digest": digest, "sent_on": sentOn, "sent_at": sentAt, "dated_by": datedBy,
            "group": group, "automatic": automatic, "held_because": heldBecause, "visibility": visibility,
            "thread": thread, "joined": joined.isEmpty ? nil : joined, "chosen": chosen,
            "screening": screening == .letIn ? nil : screening, "language": language,
            "stands_for": standsFor == 1 ? nil : standsFor, "written_down_by": writtenDownBy,
            "sender_check": senderCheck?.text, "unverified": isUnverified ? true : nil,
        ])
    }

    fileprivate init(_ fields: Fields) throws {
        channel = try fields["channel"]
        digest = try fields["digest"]
        sentOn = try fields["sent_on"]
        sentAt = try fields["sent_at"]
        datedBy = try fields["dated_by"]
        group = try fields["group"]
        automatic = try fields["automatic"]
        heldBecause = try fields["held_because"]
        visibility = try fields["visibility"]
        thread = try fields["thread"]
        joined = try fields["joined"] ?? []
        chosen = try fields["chosen"]
        screening = try fields["screening"] ?? .letIn
        language = try fields["language"]
        standsFor = try fields["stands_for"] ?? 1
        writtenDownBy = try fields["written_down_by"]
        senderCheck = try (fields["sender_check"] as String?).map(SenderCheck.init(text:))
        isUnverified = try fields["unverified"] ?? false
    }
}

extension Dating.Source: Recordable {}
