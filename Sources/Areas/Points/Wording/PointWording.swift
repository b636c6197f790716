import Kernel
import People
import Web
import WorkingDays

/// The words of points on pages, in feeds and exports.
enum PointWording {
    /// A person outside every group has no name here.
    static let somebody: Phrase = "A parent carer"

    static func asker(_ point: Point, _ names: Directory) -> Phrase {
        (point.askedBy.flatMap(names.name(of:)) ?? point.publicName).map(Phrase.said) ?? somebody
    }

    static func owing(_ point: Point, _ names: Directory) -> Phrase {
        names.name(of: point.owedBy).map(Phrase.said) ?? "A service"
    }

    /// The tag of a status.
    static func tag(_ status: PointStatus, asOf today: Day) -> StatusTag {
        switch status {
        case .withForum: StatusTag(.withForum)
        case .withService: StatusTag(.withCouncil, words: "With the service")
        case .dueSoon(let day):
            StatusTag(.dueSoon, words: day <= today + 1 ? "Due \(PlainDates.near(day, asOf: today))" : nil)
        case .late(let days): StatusTag(.late, words: PlainDates.late(days))
        case .waitingForFamilies: StatusTag(.waitingForYou, words: "Waiting for families")
        case .answered: StatusTag(.answered)
        case .withdrawn: StatusTag(.stopped, words: "Taken back")
        case .merged: StatusTag(.stopped, words: "Joined to another")
        case .split: StatusTag(.stopped, words: "Split up")
        }
    }

    static func status(of point: Point, asOf today: Day, _ calendar: HolidayCalendar) -> (
        tag: StatusTag, sentence: Phrase
    ) {
        let status = PointStatus(of: point, asOf: today, calendar)
        return (tag(status, asOf: today), sentence(of: status, point, asOf: today))
    }

    /// The status as a sentence that says who must do what.
    static func sentence(of status: PointStatus, _ point: Point, asOf today: Day) -> Phrase {
        switch status {
        case .withForum(0): "The forum got it today, and no service has it yet."
        case .withForum(let days):
            "The forum has had it for \(PlainDates.workingDays(days)). No service has it yet."
        case .withService(nil): "No promise of reply was valid on the day it was asked, so no clock runs."
        case .withService(let due?), .dueSoon(let due): "An answer is due by \(PlainDates.long(due, asOf: today))."
        case .late(let days):
            "The answer is \(PlainDates.late(days)). \(unmatched(point) ?? acknowledged(point) ?? nothing(point))"
        case .waitingForFamilies: "The service asked what is meant. The clock stands still until families say."
        case .answered: "The service has answered."
        case .withdrawn: "Whoever asked has taken it back."
        case .merged: "The same was asked in another point, which stands for both."
        case .split: "It held several questions, which are points of their own now."
        }
    }

    /// What is said where no word has come: after an answer that fell short, that it is the second which is awaited.
    private static func nothing(_ point: Point) -> Phrase {
        point.verdict == nil
            ? "Nothing has come back." : "Families said that the last answer fell short. Nothing has come back since."
    }

    private static func unmatched(_ point: Point) -> Phrase? {
        guard case .unmatched = point.reply else { return nil }
        return "A reply came. Which points it answers has not been said."
    }

    private static func acknowledged(_ point: Point) -> Phrase? {
        guard case .acknowledged = point.reply else { return nil }
        return "The service has said that it has the point."
    }

    /// The kind of an answer, as its heading says it.
    static func answer(_ kind: Answer.Kind) -> Phrase {
        switch kind {
        case .yes: "Yes, and this is what we will do"
        case .no: "No, because"
        case .alreadyDone: "Already done"
        case .notOurs: "Not ours, passed on"
        case .notYet: "Not yet, because"
        }
    }

    static func verdict(_ verdict: Verdict) -> Phrase {
        switch verdict {
        case .yes: "Yes, it answered us"
        case .partly: "It answered us partly"
        case .no: "No, it did not answer us"
        case .notSaid: "Nobody has said whether it was an answer"
        }
    }
}
