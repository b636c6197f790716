import Kernel
import People
import Web
import WorkingDays

/// What wording an area's commitments needs: read once for a page.
package struct CommitmentWords: Sendable {
    package let area: LocalArea
    package let names: Directory
    package let calendar: HolidayCalendar
    package let today: Day

    package init(area: LocalArea, names: Directory, calendar: HolidayCalendar, today: Day) {
        self.area = area
        self.names = names
        self.calendar = calendar
        self.today = today
    }

    var place: Place { Place(slug: area.slug, name: area.name, section: "commitments") }

    func path(_ below: String) -> String { "/\(area.slug)/\(below)" }

    package func path(of commitment: Commitment) -> String { path("commitments/\(commitment.reference)") }

    func status(of commitment: Commitment) -> CommitmentStatus {
        CommitmentStatus(of: commitment, asOf: today, calendar)
    }

    /// "12 working days ago": when its owner last said how far it is; nil where it is over, or they never have.
    func news(of commitment: Commitment) -> Phrase? {
        guard commitment.isOpen else { return nil }
        guard let day = commitment.newsOn else { return "None since it was promised" }
        let count = calendar.workingDays(after: day, through: today)
        return count == 0 ? "Today" : .counted(count, one: "working day ago", many: "working days ago")
    }

    /// A commitment in a list.
    package func thing(_ commitment: Commitment) -> ThingList.Thing {
        let promised = PlainDates.full(commitment.promisedOn)
        return ThingList.Thing(
            title: .reference(commitment.reference),
            path: path(of: commitment),
            tags: [CommitmentWording.tag(status(of: commitment), asOf: today)],
            facts: [
                "\(CommitmentWording.owner(commitment, names)), \(promised)",
                CommitmentWording.sentence(of: commitment, self),
            ] + (news(of: commitment).map { ["Last news: \($0)"] } ?? []),
            words: commitment.what
        )
    }
}
