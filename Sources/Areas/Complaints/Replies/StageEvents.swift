import Kernel
import Record
import Storage

/// The service has the complaint, or the request for its next stage.
package struct ComplaintAcknowledged: StageEvent {
    package static let kind = "complaint.acknowledged"

    package let act: ComplaintAct
    package let stage: Stage
    package let promised: Day?
    package let told: String?

    package var further: FieldValues { ["promised": promised] }
    package var until: Day? { promised }

    init(_ act: ComplaintAct, stage: Stage, promised: Day?, words: String?) {
        self.act = act
        self.stage = stage
        self.promised = promised
        told = words
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        stage = try parts.facts["stage"]
        promised = try parts.facts["promised"]
        told = try parts.said("words")
    }

    package func change(_ run: inout StageRun) {
        run.acknowledgedOn = act.on
        run.promisedFirst = promised
    }
}

/// The service took more time.
package struct ComplaintExtended: StageEvent {
    package static let kind = "complaint.extended"

    package let act: ComplaintAct
    package let stage: Stage
    package let to: Day
    package let told: String?

    package var further: FieldValues { ["until": to] }
    package var until: Day? { to }

    init(_ act: ComplaintAct, stage: Stage, until day: Day, reason: String) {
        self.act = act
        self.stage = stage
        to = day
        told = reason
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        stage = try parts.facts["stage"]
        to = try parts.facts["until"]
        told = try parts.said("words")
    }

    package func change(_ run: inout StageRun) {
        run.extensions.append(StageRun.Extension(toldOn: act.on, until: to, reason: told))
    }

    package func write(_ run: StageRun, in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO complaint_extension (complaint_id, stage, number, told_on, until_on, words)
            VALUES (\(act.complaint), \(stage), \(run.extensions.count), \(act.on), \(to), \(told))
            """
        )
    }

    package func forgetWords(in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE complaint_extension SET words = NULL
             WHERE complaint_id = \(act.complaint) AND stage = \(stage) AND told_on = \(act.on) AND until_on = \(to)
            """
        )
    }
}

/// A day came that the days of a procedure laid down in law are counted from.
package struct MilestoneReached: StageEvent {
    package static let kind = "complaint.milestone-reached"

    package let act: ComplaintAct
    package let stage: Stage
    package let milestone: Milestone

    package var further: FieldValues { ["milestone": milestone.rawValue] }

    init(_ act: ComplaintAct, stage: Stage, milestone: Milestone) {
        self.act = act
        self.stage = stage
        self.milestone = milestone
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        stage = try parts.facts["stage"]
        guard let milestone = Milestone(rawValue: try parts.facts["milestone"]) else {
            throw RecordError.badField("milestone")
        }
        self.milestone = milestone
    }

    package func change(_ run: inout StageRun) {
        switch milestone {
        case .statementAgreed: run.agreedOn = act.on
        case .panelMet: run.metOn = act.on
        case .panelReported: run.reportedOn = act.on
        }
    }
}

/// The service would not take the complaint on at this stage.
package struct StageRefused: StageEvent {
    package static let kind = "complaint.stage-refused"

    package let act: ComplaintAct
    package let stage: Stage
    package let told: String?

    init(_ act: ComplaintAct, stage: Stage, reason: String) {
        self.act = act
        self.stage = stage
        told = reason
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        stage = try parts.facts["stage"]
        told = try parts.said("words")
    }

    package func change(_ run: inout StageRun) { run.refusedOn = act.on }
}
