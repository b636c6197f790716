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

    /// "Last news: 12 working days ago", for a list.
    private func newsLine(of commitment: Commitment) -> Phrase? {
        guard commitment.isOpen else { return nil }
        guard commitment.newsOn != nil else { return "No news since it was promised" }
        return news(of: commitment).map { "Last news: \($0)" }
    }

    /// "Asked: “When will the minutes be out?”", and how many more; nil where nobody asked, or it may not be read.
    private func question(of commitment: Commitment, _ asked: [Reference: String]) -> Phrase? {
        let words = commitment.origins.compactMap { asked[$0.reference] }
        guard let first = words.first.map(CommitmentWords.inShort) else { return nil }
        let others = commitment.origins.count - 1
        return others == 0
            ? "Asked: “\(said: first)”"
            : .sentences([
                "Asked: “\(said: first)”",
                .counted(others, one: "more point is answered by it.", many: "more points are answered by it."),
            ])
    }

    /// The first words, as far as a line of a list is good for.
    private static func inShort(_ words: String) -> String {
        words.count > 200 ? "\(words.prefix(199))…" : words
    }

    /// A commitment in a list.
    ///
    /// - Parameter asked: what was asked, by the point that it answers: an answer without its question says little.
    package func thing(_ commitment: Commitment, asked: [Reference: String] = [:]) -> ThingList.Thing {
        let promised = PlainDates.full(commitment.promisedOn)
        return ThingList.Thing(
            title: .reference(commitment.reference),
            path: path(of: commitment),
            tags: [CommitmentWording.tag(status(of: commitment), asOf: today)],
            before: question(of: commitment, asked),
            facts: [
                "\(CommitmentWording.owner(commitment, names)), \(promised)",
                CommitmentWording.sentence(of: commitment, self),
            ] + [newsLine(of: commitment)].compactMap(\.self),
            words: commitment.what
        )
    }
}
