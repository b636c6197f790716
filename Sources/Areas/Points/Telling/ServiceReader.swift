import Kernel
import People
import Storage

/// Somebody who reads what a service is sent by mail.
struct ServiceReader {
    let address: String
    /// Who answers at the address that a letter to them carries.
    let holder: ReplyAddress.Holder
    private let seat: Seat?
    private let today: Day

    /// Whether a point is theirs to answer.
    func covers(_ point: Point) -> Bool { seat?.may(.answerForService, about: point.topic, on: today) ?? true }

    /// What their letters are written in; nil for English.
    func language(in reader: any Reader) throws -> String? {
        try seat?.holder.flatMap { try ReadingLanguage.find(of: $0.person, in: reader) }
    }

    /// The officers of a service; where it has none, whoever reads its mailbox.
    static func all(of service: ID<Group>, on today: Day, in reader: any Reader) throws -> [ServiceReader] {
        let officers = try Seat.all(in: service, reader).compactMap { seat -> ServiceReader? in
            guard let holder = seat.holder, seat.mayOnSomeTopic(.answerForService, on: today) else { return nil }
            return ServiceReader(
                address: holder.email,
                holder: .member(holder.person, of: service),
                seat: seat,
                today: today
            )
        }
        guard officers.isEmpty, let mailbox = try Contact.address(for: .send, of: service, in: reader) else {
            return officers
        }
        return [ServiceReader(address: mailbox, holder: .mailbox(of: service), seat: nil, today: today)]
    }
}
