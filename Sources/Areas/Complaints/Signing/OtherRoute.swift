import Kernel
import Record
import Storage

/// Another way that a matter may have to go, looked at before a complaint is sent.
package enum OtherRoute: String, Sendable, CaseIterable, Storable, Recordable {
    /// A right of appeal to the SEND Tribunal.
    case appeal
    case childProtection = "child-protection"
    /// What a school did.
    case school
    case dataProtection = "data-protection"
    /// The statutory procedure for children's social care (SI 2006/1738).
    case childrenAct = "children-act"
    /// It happened more than 12 months ago.
    case overTwelveMonths = "over-twelve-months"
}

/// It is said which other routes a complaint may belong to.
package struct RoutesChecked: ComplaintEvent {
    package static let kind = "complaint.routes-checked"

    package let act: ComplaintAct
    /// For each route that was looked at, whether part of the complaint belongs there.
    package let answers: [OtherRoute: Bool]

    package var details: FieldValues {
        let sorted = answers.keys.sorted { $0.rawValue < $1.rawValue }
        return ["routes": sorted, "answers": sorted.map { answers[$0] ?? false }]
    }

    package init(act: ComplaintAct, _ answers: [OtherRoute: Bool]) {
        self.act = act
        self.answers = answers
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        let (routes, answers): ([OtherRoute], [Bool]) = (try parts.facts["routes"], try parts.facts["answers"])
        self.init(act: act, Dictionary(uniqueKeysWithValues: zip(routes, answers)))
    }

    package func write(in writer: any Writer) throws {
        try writer.run("DELETE FROM complaint_route WHERE complaint_id = \(act.complaint)")
        for (route, answer) in answers {
            try writer.run(
                """
                INSERT INTO complaint_route (complaint_id, route, belongs) VALUES (\(act.complaint), \(route), \(answer))
                """
            )
        }
    }
}

extension OtherRoute {
    /// What was said of a complaint's other routes.
    package static func answers(of complaint: ID<Complaint>, in reader: any Reader) throws -> [OtherRoute: Bool] {
        var found: [OtherRoute: Bool] = [:]
        for row in try reader.rows("SELECT route, belongs FROM complaint_route WHERE complaint_id = \(complaint)") {
            found[try row["route"]] = try row["belongs"] as Bool
        }
        return found
    }
}
