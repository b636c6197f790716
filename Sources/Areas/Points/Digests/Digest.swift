import Kernel
import Mail
import People
import Record
import Storage
import Web
import Wording

/// One letter a day with what is new, in place of one for each thing: the newest first, by point, with the words.
struct Digest {
    /// Points of which more would be read by nobody; the pages have them all.
    private static let mostPoints = 15

    let person: Seat.Holder
    let sections: [Section]

    /// What is new for one of the person's seats.
    struct Section {
        let words: AreaWords
        let news: DigestNews
        let leads: Bool
    }

    /// Nil where there is nothing to tell.
    init?(for person: Seat.Holder, _ sections: [Section]) {
        self.sections = sections.filter { !$0.news.items.isEmpty }
        self.person = person
        if self.sections.isEmpty { return nil }
    }

    func letter(leave secret: String) -> OutgoingLetter {
        let count = sections.reduce(0) { $0 + $1.news.items.count }
        var letter = OutgoingLetter(
            kind: "digest",
            to: person.email,
            subject: "What is new: \(Phrase.counted(count, one: "point", many: "points"))",
            body: sections.flatMap { section in
                let name: [OutgoingLetter.Block] =
                    sections.count > 1 ? [.heading(.said(section.words.area.name))] : []
                return name + blocks(of: section)
            },
            reason: "You get this mail once a day at most, and only when there is news. You can stop it with one press."
        )
        letter.leavePath = DigestLeavePage.path(secret)
        letter.timing = .byDay
        letter.usefulMinutes = 3 * 24 * 60
        return letter
    }

    private func blocks(of section: Section) -> [OutgoingLetter.Block] {
        let shown = section.news.items.prefix(Digest.mostPoints).flatMap { blocks(of: $0, section) }
        let isMore = section.news.items.count > Digest.mostPoints
        return shown + (isMore ? [.paragraph("There are more on the page.")] : [])
    }

    private func blocks(of item: DigestNews.Item, _ section: Section) -> [OutgoingLetter.Block] {
        let asked: OutgoingLetter.Block =
            item.point.words.map { .said(LetterWords.shortened($0)) } ?? .paragraph("The words have been erased.")
        let lines = item.lines.flatMap { line -> [OutgoingLetter.Block] in
            let sentence = PointWording.sentence(of: line, section.words.names)
            let day = PlainDates.long(line.on, asOf: section.words.today)
            // What was asked stands above already.
            let said = line.kind == PointAsked.kind ? nil : line.words.map { LetterWords.shortened($0) }
            return [.paragraph("\(day): \(sentence).")] + (said.map { [.said($0)] } ?? [])
        }
        let path = section.words.path("\(section.leads ? "today" : "queue")/\(item.point.reference)")
        return [asked] + lines + [.link(.init("See \(item.point.reference)", path: path))]
    }
}

/// Tells everybody who works with points what is new, once a day.
struct Digests {
    let writer: any Writer
    private var today: Day { writer.world.today }

    /// Not before people are up, so that the night's news are in it.
    private static let fromMinute = 8 * 60

    /// Looks at the seats of so many people who were not looked at today.
    ///
    /// - Returns: how many letters were written, and whether there are more people to look at.
    func send(atMost limit: Int) throws -> (letters: Int, hasMore: Bool) {
        guard writer.world.now().minuteInLondon >= Digests.fromMinute else { return (0, false) }
        var seats: [ID<Person>: [Seat]] = [:]
        for seat in try Seat.held(on: today, in: writer) where isToBeLookedAt(seat) {
            guard let person = seat.holder?.person, try waits(seat) else { continue }
            seats[person, default: []].append(seat)
        }
        let people = seats.keys.sorted()
        var letters = 0
        for person in people.prefix(limit) { letters += try tell(person, seats[person] ?? []) ? 1 : 0 }
        return (letters, people.count > limit)
    }

    private func isToBeLookedAt(_ seat: Seat) -> Bool {
        seat.mayOnSomeTopic(.triage, on: today) || seat.mayOnSomeTopic(.answerForService, on: today)
    }

    private func waits(_ seat: Seat) throws -> Bool {
        try DigestMark.find(seat.id, in: writer).map { $0.lookedOn != today } ?? true
    }

    private func tell(_ person: ID<Person>, _ seats: [Seat]) throws -> Bool {
        var sections: [Digest.Section] = []
        for seat in seats {
            if let section = try section(for: seat) { sections.append(section) }
        }
        guard let holder = seats.first?.holder, let digest = Digest(for: holder, sections),
            let secret = try DigestLeave.secret(of: person, in: writer)
        else { return false }
        var letter = digest.letter(leave: secret)
        letter.language = try ReadingLanguage.find(of: person, in: writer)
        try writer.send(letter, once: "digest \(person) \(today)")
        return true
    }

    /// Nil for a seat that is new: nobody is told the whole of the past.
    private func section(for seat: Seat) throws -> Digest.Section? {
        guard let mark = try DigestMark.find(seat.id, in: writer) else {
            try DigestMark.set(seat.id, to: DigestNews.newest(in: seat.area, writer), in: writer)
            return nil
        }
        guard let area = try LocalArea.find(seat.area, in: writer),
            let words = try AreaWords(area.slug, asOf: today, in: writer)
        else { return nil }
        let leads = seat.mayOnSomeTopic(.triage, on: today)
        let news = try DigestNews(for: seat, leads: leads, since: mark.position, in: writer)
        try DigestMark.set(seat.id, to: max(mark.position, news.upTo), in: writer)
        return Digest.Section(words: words, news: news, leads: leads)
    }
}
