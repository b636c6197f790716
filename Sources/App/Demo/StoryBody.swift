import Foundation
import Kernel

/// The body of a mail of the story, in its shape: its own headers and its bytes.
struct StoryBody {
    let headers: [String]
    let bytes: [UInt8]

    private init(_ headers: [String], _ text: String) {
        self.headers = headers
        bytes = Array(text.utf8)
    }

    init(_ mail: StoryMail, answering answered: StoryMail?, sent: Instant) throws {
        let quoted = try answered.map { try StoryBody.quotation(of: $0) } ?? ""
        switch mail.shape {
        case .plain, .outOfOffice, .list: self = .plain(mail.text)
        case .quoting: self = .plain(mail.text + quoted)
        case .alternative: self = .alternative(mail.text, "")
        case .quotingAlternative: self = .alternative(mail.text + quoted, try StoryBody.blockquote(answered))
        case .attached(let files): self = .mixed(mail.text + quoted, files)
        case .bounce: self = .report(mail.text)
        case .invitation(let day, let hour, let place): self = try .invitation(mail, day: day, hour: hour, place: place)
        case .turkish: self = .turkish(mail.text)
        }
    }

    private static func plain(_ text: String) -> StoryBody {
        StoryBody(
            ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit"],
            MailWriting.lines(text)
        )
    }

    private static func alternative(_ text: String, _ quoted: String) -> StoryBody {
        let parts = [
            """
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            \(MailWriting.quotedPrintable(text))
            """,
            """
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            \(MailWriting.quotedPrintable(MailWriting.html(own(text)) + quoted))
            """,
        ]
        return multipart("alternative", parts)
    }

    /// The text without what it quotes.
    private static func own(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix(">") }
            .joined(separator: "\n")
    }

    private static func mixed(_ text: String, _ files: [StoryMail.File]) -> StoryBody {
        let parts = files.map { file in
            """
            Content-Type: \(file.type); name="\(file.name)"
            Content-Disposition: attachment; filename="\(file.name)"
            Content-Transfer-Encoding: base64

            \(Data(file.content.utf8).base64EncodedString(options: .lineLength76Characters))
            """
        }
        return multipart("mixed", ["Content-Type: text/plain; charset=utf-8\n\n\(text)"] + parts)
    }

    private static func report(_ text: String) -> StoryBody {
        let status = """
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relay.example

            Final-Recipient: rfc822; sen.buses@transport.marlowheath.example
            Action: failed
            Status: 5.1.1
            """
        return multipart("report; report-type=delivery-status", ["Content-Type: text/plain\n\n\(text)", status])
    }

    private static func turkish(_ text: String) -> StoryBody {
        StoryBody(
            ["Content-Type: text/plain; charset=windows-1254", "Content-Transfer-Encoding: quoted-printable"],
            MailWriting.lines(MailWriting.quotedPrintable(MailWriting.turkish(text)))
        )
    }

    private static func multipart(_ kind: String, _ parts: [String]) -> StoryBody {
        let boundary = "=_heath_\(parts.count)_\(parts.first?.utf8.count ?? 0)"
        let (type, parameter) = kind.cut(at: ";")
        let text = parts.map { "--\(boundary)\n\($0)\n" }.joined() + "--\(boundary)--\n"
        return StoryBody(
            ["Content-Type: multipart/\(type);\(parameter) boundary=\"\(boundary)\""],
            MailWriting.lines(text)
        )
    }
}

// MARK: What is quoted, and invitations

extension StoryBody {
    private static func quotation(of mail: StoryMail) throws -> String {
        let lines = mail.text.split(separator: "\n", omittingEmptySubsequences: false)
        return try "\n\n" + introduction(of: mail) + "\n"
            + lines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
    }

    private static func introduction(of mail: StoryMail) throws -> String {
        let (date, minute) = try (mail.at.instant().dayInLondon, mail.at.instant().minuteInLondon)
        let time = "\(minute / 60 < 10 ? "0" : "")\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
        return "On \(MailWriting.day(date)) at \(time), \(mail.from.name) <\(mail.from.address)> wrote:"
    }

    private static func blockquote(_ mail: StoryMail?) throws -> String {
        guard let mail else { return "" }
        let words = MailWriting.escaped(try introduction(of: mail))
        return "<div class=\"quote\">\(words)<br><blockquote>\(MailWriting.html(mail.text))</blockquote></div>"
    }

    private static func invitation(_ mail: StoryMail, day: String, hour: Int, place: String) throws -> StoryBody {
        let date = day.filter { $0 != "-" }
        let calendar = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Marlow Heath//Calendar//EN
            METHOD:REQUEST
            BEGIN:VEVENT
            UID:\(mail.name)@marlowheath.example
            DTSTAMP:\(try mail.at.instant().dayInLondon.description.filter { $0 != "-" })T090000Z
            DTSTART;TZID=Europe/London:\(date)T\(hour < 10 ? "0" : "")\(hour)0000
            DTEND;TZID=Europe/London:\(date)T\(hour < 8 ? "0" : "")\(hour + 2)0000
            SUMMARY:\(mail.subject)
            LOCATION:\(place)
            END:VEVENT
            END:VCALENDAR
            """
        return multipart(
            "alternative",
            [
                "Content-Type: text/plain; charset=utf-8\n\n\(mail.text)",
                "Content-Type: text/calendar; charset=utf-8; method=REQUEST\n\n\(calendar)",
            ]
        )
    }
}

extension String {
    /// The words before the first such sign, and what comes after it.
    fileprivate func cut(at sign: Character) -> (String, String) {
        guard let place = firstIndex(of: sign) else { return (self, "") }
        return (String(self[..<place]), self[index(after: place)...] + ";")
    }
}
