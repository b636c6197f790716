import Complaints
import Foundation
import Kernel
import Mail
import MailIMAP
import Papers
import People
import Points
import Record
import Storage
import Web
import WorkingDays

/// What went wrong as a person is told it, with what to do.
enum Sentence {
    static func of(_ error: any Error) -> String {
        switch error {
        case let error as PeopleError: people(error)
        case let error as StorageError: storage(error)
        case let error as PointError: point(error)
        case let error as ComplaintError: error.sentence.english
        case let error as PaperError: paper(error)
        case let error as InstallError: install(error)
        case let error as MailWay.Closed: error.sentence
        case TrialError.noAddress:
            "Heard has no address of its own. Set HEARD_MAIL_DOMAIN or HEARD_MAIL_PLUS, or name who gets the mail."
        case let error as IMAPAddress.Fault: error.sentence
        case let error as MailboxError: error.sentence
        case let error as RecordFault: error.sentence
        case let error as ReceiptFault: error.description
        case let error as RecordError: record(error)
        case let error as OfficialFeedError: error.description
        case let error as PublicFolder.Missing: error.description
        case let error as Languages.Unusable: error.description
        case let error as DemoError: error.description
        case let error as StoryError: error.description
        case let error as CocoaError: error.localizedDescription
        default: "Something went wrong that has no words yet: \(error)"
        }
    }

    private static func people(_ error: PeopleError) -> String {
        switch error {
        case .notASlug(let slug):
            "“\(slug)” cannot be an area's address. Use 2 to 40 small letters, digits and hyphens: marlow-heath."
        case .slugIsAnAddress(let slug): "“\(slug)” is an address of Heard itself. Choose another for the area."
        case .noName: "It needs a name."
        case .noSuchArea(let slug): "There is no area “\(slug)” here. Make it: heard init --area \(slug) --name …"
        case .whichArea(let slugs): "There are several areas. Say which with --area: \(slugs.joined(separator: ", "))."
        case .noAreaYet: "There is no area yet. Make one: heard init --area marlow-heath --name \"Marlow Heath\""
        case .noSuchGroup(let name): "There is no group “\(name)” in this area."
        case .notAnAddress(let text): "“\(text)” is not an email address."
        case .notADomain(let text): "“\(text)” is not a domain such as council.example."
        case .addressTaken(let address, let group): "\(address) belongs to “\(group)” already."
        case .groupOnAnotherSide(let name): "“\(name)” is there already, on another side."
        default: error.words.english
        }
    }

    private static func paper(_ error: PaperError) -> String {
        switch error {
        case .unavailable: "What makes papers is not installed here. heard settings says what is missing."
        case .unknownMark(let mark), .sameMark(let mark): "The paper names a place that is not clear: “\(mark)”."
        case .tooManyPages(let pages, let most): "It would have \(pages) pages. The most is \(most)."
        case .tooSlow: "It took too long. Leave out the largest files, or try again when the machine is less busy."
        case .stillThere(let words, let place):
            "“\(words)” would still stand in the copy, in \(place). No copy was made. Take that page or file out too."
        case .tooLargeToSplit(let appendix, let bytes):
            "Appendix \(appendix) alone has \(bytes) bytes: more than one part may have."
        case .failed(let why): "The paper could not be made: \(why)"
        }
    }

    private static func storage(_ error: StorageError) -> String {
        switch error {
        case .notAnAddress: "HEARD_DATABASE_URL is neither sqlite:PATH nor postgres://…"
        case .conflict: "Somebody else changed it at the same time. Try again."
        case .constraint(let rule): "The store refused it: \(rule)"
        case .full: "The disk is full. Nothing was lost; make room and try again."
        case .busy: "The store is busy. Nothing was changed; try again."
        case .unreachable(let why): "The database cannot be reached: \(why)"
        case .outcomeUnknown(let why):
            "The connection broke at the very end, so it is not known whether it was kept. Look, then try again: \(why)"
        case .noSuchColumn(let name), .unexpectedValue(let name): "The store holds something unexpected in “\(name)”."
        case .newerThanThisProgram(let name): "These data were made by a newer Heard (\(name)). Run that one."
        case .engine(let why): "The database says: \(why)"
        }
    }

    private static func point(_ error: PointError) -> String {
        switch error {
        case .notATerm: "Use 0 to 250 working days to acknowledge and 1 to 250 to answer, the answer not before."
        case .noDocument: "Say which document the promise stands in: --document \"Letter of commitment\""
        case .noSuchPoint(let reference): "There is no point \(reference) here."
        default: "It cannot be done: \(error)."
        }
    }

    private static func install(_ error: InstallError) -> String {
        switch error {
        case .noData(let folder):
            "There is no Heard data in \(folder). Make an area first: heard init --area SLUG --name NAME --data \(folder)"
        case .demo(let folder):
            "\(folder) is a demo: all in it is made up. Use heard demo --data \(folder), or another folder for real work."
        case .noSuchOriginal(let sha256): "No original \(sha256) is kept here."
        case .whichGroup(let names):
            names.isEmpty
                ? "There is no families' group yet. Add one with heard group add, or say --host."
                : "There are several groups. Say which with --group: \(names.joined(separator: ", "))."
        case .notSigned: "The record has not been signed yet."
        case .noMailbox: "No mailbox is set. Set HEARD_IMAP_URL, such as imaps://name:password@mail.example/INBOX."
        case .noMailKey: "No key could be made to sign mails by. Try again."
        case .notAPlaceToListen(let text): "“\(text)” is no place to listen. Say HOST:PORT, such as 127.0.0.1:8080."
        case .notAPlaceForMail(let text):
            "“\(text)” is no place to take mail: only this machine may reach it. Say 127.0.0.1:2424 or unix:PATH."
        }
    }

    private static func record(_ error: RecordError) -> String {
        switch error {
        case .noKey(let log): "The private key of \(log) is not in the keys folder. Put it back from your backup."
        case .keys(let what, let code): "\(what): \(String(cString: strerror(code)))"
        case .inconsistent(let fault): fault.sentence
        case .noSuchLog(let name): "There is no record of \(name) here."
        case .noSuchEntry(let position): "The record has no entry \(position)."
        case .leafTooLong: "It is about too many things at once to be recorded."
        case .notFields, .badField: "The record holds an entry this program cannot read."
        case .cannotErase(let what): "It cannot be erased: \(what)."
        }
    }
}
