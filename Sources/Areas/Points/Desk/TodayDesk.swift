import Kernel
import People
import Storage
import Web

/// One list of a lead's day.
enum TodayDesk: String, CaseIterable, Sendable {
    /// First messages of new senders.
    case screener
    /// Nobody has said yet what they are about.
    case unsorted
    /// To be sent on to a service.
    case withForum = "with-forum"
    case moderation
    case held
    /// Mails that could not be placed.
    case heldMail = "held-mail"
    /// Messages of new senders that a lead keeps out.
    case keptOut = "kept-out"

    var heading: Phrase {
        switch self {
        case .screener: "Waiting to be let in"
        case .unsorted: "Waiting for a topic"
        case .withForum: "Waiting to be sent on"
        case .moderation: "To read before everyone can"
        case .held: "Set aside"
        case .heldMail: "Mail that has no place"
        case .keptOut: "Kept out"
        }
    }

    /// What the list will hold where it holds nothing.
    var next: Phrase {
        switch self {
        case .screener: "The first message of a new sender shows here. After that the sender is free."
        case .unsorted: "What families say shows here until you name its topic."
        case .withForum: "What has a topic shows here until you send it to a service."
        case .moderation: "Words that are meant for everyone show here first."
        case .held: "What you set aside shows here, with your reason."
        case .heldMail: "Mail shows here when nobody can tell whom it is from, or which day it is of."
        case .keptOut: "Messages that you do not let in show here, with your reason."
        }
    }

    func count(_ counts: DeskCounts) -> Int {
        switch self {
        case .screener: counts.screener
        case .unsorted: counts.unsorted
        case .withForum: counts.withForum
        case .moderation: counts.moderation
        case .held: counts.held
        case .heldMail: counts.heldMail
        case .keptOut: counts.keptOut
        }
    }

    /// The points of the list; nil where it holds messages.
    func points(
        after last: ID<Point>? = nil,
        limit: Int,
        _ desk: DeskVisit,
        _ reader: any Reader
    ) throws -> DeskList<Point>? {
        let area = desk.words.area.id
        switch self {
        case .screener, .heldMail, .keptOut: return nil
        case .unsorted: return try .on(.unsorted, of: desk.group, after: last, limit: limit, reader)
        case .withForum: return try .on(.withForum, of: desk.group, after: last, limit: limit, reader)
        case .held: return try .on(.held, of: desk.group, after: last, limit: limit, reader)
        case .moderation: return try .toModerate(in: area, desk.sight, after: last, limit: limit, reader)
        }
    }

    /// The messages of the list; nil where it holds points.
    func messages(
        after last: ID<Message>? = nil,
        limit: Int,
        _ desk: DeskVisit,
        _ reader: any Reader
    ) throws -> DeskList<Message>? {
        let area = desk.words.area.id
        switch self {
        case .screener: return try .toScreen(in: area, desk.sight, after: last, limit: limit, reader)
        case .keptOut: return try .keptOut(in: area, desk.sight, after: last, limit: limit, reader)
        case .heldMail: return try .heldMail(in: area, desk.sight, after: last, limit: limit, reader)
        case .unsorted, .withForum, .held, .moderation: return nil
        }
    }
}
