import Kernel
import Web

extension Seat {
    /// "Forum lead, for everything, since 3 May 2019".
    func words(on today: Day) -> String {
        let role = self.role.words.prefix(1).uppercased() + self.role.words.dropFirst()
        return "\(role), \(mandate.words)\(ended(on: today))"
    }

    private func ended(on today: Day) -> String {
        switch standing {
        case .left(let day): ". Left on \(PlainDates.full(day))"
        case .held: mandate.until.map { $0 < today } == true ? ". This time is over" : ""
        }
    }
}

extension Mandate {
    /// "for Transport and Health, from 3 May 2019 until 2 May 2020".
    package var words: String {
        let last = until.map { " until \(PlainDates.full($0))" } ?? ""
        return "for \(scope.words), from \(PlainDates.full(from))\(last)"
    }
}

extension Mandate.Scope {
    package var words: String {
        switch self {
        case .everything: "everything"
        case .topics(let topics): topics.joined(separator: ", ")
        }
    }
}
