import Kernel
import Mail
import People
import Storage
import Web
import Wording

/// Tells at once whoever reads worries that there is one: a letter, in the transaction that hides the message.
///
/// It says nothing of the message: a letter lies open in a mailbox.
struct WorryAlert {
    private let area: LocalArea
    private let worry: WorryRaised

    init(_ worry: WorryRaised, in area: LocalArea) {
        self.worry = worry
        self.area = area
    }

    func send(in writer: any Writer) throws {
        guard let message = try Message.find(worry.message, in: writer) else { throw PointError.noSuchMessage }
        let readers = try WorryReaders(of: area.id, on: writer.world.today, in: writer)
        for seat in try readers.seats(for: message, in: writer) {
            guard let holder = seat.holder else { continue }
            var letter = letter(to: holder, within: readers.named?.readsWithin)
            letter.language = try ReadingLanguage.find(of: holder.person, in: writer)
            try writer.send(letter, once: "worry \(worry.message) \(worry.number) \(seat.id)")
        }
    }

    private func letter(to holder: Seat.Holder, within days: Int?) -> OutgoingLetter {
        let promise: Phrase? = days.map { "Families were told that you read it in \(PlainDates.workingDays($0))." }
        return OutgoingLetter(
            kind: "worry",
            to: holder.email,
            subject: "Somebody is worried about safety",
            paragraphs: [
                "Hello \(holder.name),",
                "Somebody wrote in \(area.name) and is worried that a person is not safe.",
                "Nobody else can see it until you have read it. Please read it now.", promise,
            ].compactMap(\.self),
            link: .init("Read it", path: "/\(area.slug)/worries/\(worry.message)"),
            reason: days == nil
                ? "You get this mail because nobody is named to read worries about safety, and you lead the forum."
                : "You get this mail because you are named to read worries about safety."
        )
    }
}
