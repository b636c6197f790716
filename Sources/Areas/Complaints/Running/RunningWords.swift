import Commitments
import Kernel
import People
import Points
import Storage
import Web
import WorkingDays

/// What wording an area's complaints needs: read once for a page.
struct RunningWords: Sendable {
    let area: LocalArea
    let names: Directory
    let calendars: Calendars
    let today: Day

    init(_ area: LocalArea, asOf today: Day, in reader: any Reader) throws {
        self.area = area
        self.today = today
        names = try Directory(of: area.id, in: reader)
        calendars = try Calendars(of: area.id, in: reader)
    }

    var place: Place { Place(slug: area.slug, name: area.name, section: "complaints") }
    /// The calendar that lateness is counted by.
    var calendar: HolidayCalendar { calendars[.englandAndWales] }
    var commitments: CommitmentWords {
        CommitmentWords(area: area, names: names, calendar: calendar, today: today)
    }

    func path(_ below: String = "") -> String { "/\(area.slug)/complaints" + (below.isEmpty ? "" : "/\(below)") }

    func path(of complaint: Complaint, _ below: String = "") -> String {
        path("\(complaint.reference)" + (below.isEmpty ? "" : "/\(below)"))
    }

    func path(ofPoint reference: Reference) -> String { "/\(area.slug)/points/\(reference)" }

    func name(of group: ID<Group>, orElse missing: Phrase) -> Phrase {
        names.name(of: group).map(Phrase.said) ?? missing
    }
}
