import Kernel
import Mail
import People
import Safety

/// What somebody has typed so far, as it was typed: nothing in it is checked until it is sent.
package struct Draft: Sendable, Equatable {
    package var questions: [String] = [""]
    package var files: [SpokenFile] = []
    package var chosen: Visibility?
    package var name = ""
    package var email = ""
    package var language = ""
    package var channel = Message.Channel.web
    /// As typed: `2019-07-15`; empty for today.
    package var saidOn = ""
    /// As typed; empty for one.
    package var standsFor = ""
    /// The service it is for; nil for "I do not know".
    package var meantFor: ID<Group>?
    /// The group of families that reads it first; nil for the area's usual one.
    package var forum: ID<Group>?
    package var isWorried = false

    package init() {}
}

extension Draft {
    /// What was typed, checked.
    ///
    /// - Parameters:
    ///   - party: who speaks; the typed name stands where nobody is signed in.
    ///   - writer: the group whose lead writes down what somebody else said.
    /// - Throws: `PointError.notSayable` with everything that is wrong, in the order of the pages.
    package func spoken(
        by party: Party,
        writtenDownBy writer: ID<Group>? = nil,
        asOf today: Day
    ) throws(PointError) -> Spoken {
        let asked = questions.map(Typed.trimmed).filter { !$0.isEmpty }
        let day = saidOn.isEmpty ? today : Day(Typed.trimmed(saidOn))
        let people = standsFor.isEmpty ? 1 : Int(Typed.trimmed(standsFor)) ?? 0
        let email = Typed.trimmed(self.email)
        let name = Typed.trimmed(self.name)
        let faults = faults(asked, day, people, email: email, name: name, asOf: today)
        guard faults.isEmpty, let day, let chosen else { throw .notSayable(faults) }
        return Spoken(
            questions: asked,
            files: files,
            chosen: chosen,
            party: Party(group: party.group, name: party.name ?? (name.isEmpty ? nil : name)),
            email: email.isEmpty ? nil : email.lowercased(),
            language: language.isEmpty ? nil : language,
            channel: channel,
            saidOn: day,
            standsFor: people,
            meantFor: meantFor,
            forum: forum,
            isWorried: isWorried,
            writtenDownBy: writer
        )
    }

    /// What is wrong with the words and files alone: the first page.
    package var faultsInWords: [SpokenFault] {
        let asked = questions.map(Typed.trimmed)
        var faults: [SpokenFault] = asked.allSatisfy(\.isEmpty) ? [.nothingSaid] : []
        for (index, question) in asked.enumerated() where question.utf8.count > Spoken.longestQuestion {
            faults.append(.questionTooLong(index + 1))
        }
        if asked.count > Spoken.mostQuestions { faults.append(.tooManyQuestions) }
        if files.count > Spoken.mostFiles { faults.append(.tooManyFiles) }
        return faults
    }

    /// What is wrong with what is said of pictures: the second page.
    package var faultsInDescriptions: [SpokenFault] {
        files.enumerated().compactMap { index, file in
            Typed.trimmed(file.words).utf8.count > MessageFile.longestWords ? .descriptionTooLong(index + 1) : nil
        }
    }

    private func faults(
        _ asked: [String],
        _ day: Day?,
        _ people: Int,
        email: String,
        name: String,
        asOf today: Day
    ) -> [SpokenFault] {
        var faults = faultsInWords + faultsInDescriptions
        if chosen == nil { faults.append(.nobodyChosen) }
        if !email.isEmpty, !Typed.isEmail(email) { faults.append(.notAnEmail) }
        if name.utf8.count > 200 { faults.append(.nameTooLong) }
        if day == nil { faults.append(.noDay) }
        if let day, day > today { faults.append(.dayToCome) }
        if !(1...Spoken.mostPeople).contains(people) { faults.append(.notANumberOfPeople) }
        return faults
    }
}

/// What people type in boxes.
enum Typed {
    /// Without spaces and empty lines around it; line ends as `\n`.
    static func trimmed(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != "\r" { scalars.append(scalar) }
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Whether it can be an email address: one `@`, a dot in the domain, nothing that ends a header.
    static func isEmail(_ text: String) -> Bool {
        guard text.utf8.count <= 254, case .mailbox(let address)? = try? GroupAddress.mailbox(typed: text) else {
            return false
        }
        return address.utf8.allSatisfy { $0 > 32 && $0 != 44 && $0 != 59 && $0 != 60 && $0 != 62 && $0 != 127 }
    }
}
