import Kernel
import Mail
import People
import Points
import Storage

/// What mail to one address is for.
enum MailTarget: Sendable, Equatable {
    /// To be filed.
    case area(MailPlace)
    /// What comes back to a letter's own return path: never a message of an area.
    case returnPath(ID<OutboxLetter>)
    /// A test mail that has come back.
    case trial(MailTrial)

    /// Nil where nobody here is written to at that address.
    ///
    /// - Parameter area: where everything goes that is not Heard's own, whatever the address; nil where that says it.
    static func find(
        _ address: String,
        among own: OwnAddresses,
        into area: String?,
        in reader: any Reader
    ) throws -> MailTarget? {
        let local = own.local(of: address)
        if let local, let trial = try MailTrial.find(local, in: reader) { return .trial(trial) }
        if let letter = local.flatMap(ReturnPath.letter) {
            // Of a letter that is long forgotten nothing is counted any more.
            return try OutboxLetter.find(letter, in: reader).map { .returnPath($0.id) }
        }
        let found = try MailPlace.find(own.withoutPlus(address), at: own.domain, in: reader)
        guard let area else { return found.map(MailTarget.area) }
        let named = try LocalArea.meant(by: area, in: reader)
        return .area(found.flatMap { $0.area == named ? $0 : nil } ?? MailPlace(named))
    }

    /// Where it is filed, if it is.
    var place: MailPlace? { if case .area(let place) = self { place } else { nil } }
}
