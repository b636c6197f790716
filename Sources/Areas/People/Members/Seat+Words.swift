import Kernel
import Web

extension Seat {
    /// "Forum lead, for everything, since 3 May 2019".
    func words(on today: Day) -> Phrase {
        switch standing {
        case .left(let day): "\(role.name), \(mandate.words). Left on \(PlainDates.full(day))"
        case .held where mandate.until.map({ $0 < today }) == true:
            "\(role.name), \(mandate.words). This time is over"
        case .held: "\(role.name), \(mandate.words)"
        }
    }
}

extension Mandate {
    /// "for Transport and Health, from 3 May 2019 until 2 May 2020".
    package var words: Phrase {
        guard let until else { return "for \(scope.words), from \(PlainDates.full(from))" }
        return "for \(scope.words), from \(PlainDates.full(from)) until \(PlainDates.full(until))"
    }
}

extension Mandate.Scope {
    package var words: Phrase {
        switch self {
        case .everything: "everything"
        case .topics(let topics): .said(topics.joined(separator: ", "))
        }
    }
}

extension Seat {
    /// The holder's name, where it is still known.
    var name: Phrase { (holder?.name).map(Phrase.said) ?? "Somebody whose name was erased" }
}
