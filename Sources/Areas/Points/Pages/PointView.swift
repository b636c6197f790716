import Commitments
import Kernel
import People
import Web
import WorkingDays

/// What the pages of an area need to word its points: read once for a page.
struct AreaWords: Sendable {
    let area: LocalArea
    let names: Directory
    let calendars: Calendars
    let promises: Promises
    let today: Day

    /// What wording commitments needs.
    var commitments: CommitmentWords {
        CommitmentWords(area: area, names: names, calendar: calendars[.englandAndWales], today: today)
    }

    func calendar(of point: Point) -> HolidayCalendar {
        calendars[promises.find(point.clocks.promise)?.terms.calendar ?? .englandAndWales]
    }

    func place(_ section: String?) -> Place { Place(slug: area.slug, name: area.name, section: section) }

    func path(_ below: String) -> String { "/\(area.slug)/\(below)" }

    func path(of point: Point) -> String { path("points/\(point.reference)") }

    /// A point in a list: what the public may know of it.
    func thing(_ point: Point) -> ThingList.Thing {
        let status = PointWording.status(of: point, asOf: today, calendar(of: point))
        return ThingList.Thing(
            title: .reference(point.reference),
            path: path(of: point),
            tags: [status.tag],
            facts: [parties(point), status.sentence],
            words: point.publicWords
        )
    }

    /// "SEND Voices to the SEND service, 15 July 2019. Topic: Transport."
    func parties(_ point: Point) -> Phrase {
        let asked = PlainDates.full(point.askedOn)
        let parties: Phrase = "\(PointWording.asker(point, names)) to \(PointWording.owing(point, names)), \(asked)."
        return AreaWords.with(topic: point.publicTopic, parties)
    }

    /// A sentence, and the topic after it where there is one.
    static func with(topic: String?, _ sentence: Phrase) -> Phrase {
        topic.map { .sentences([sentence, "Topic: \($0)."]) } ?? sentence
    }
}
