import Kernel
import Record
import Storage

/// Somebody said what was learned from a complaint.
package struct LessonTold: ComplaintEvent {
    package static let kind = "complaint.lesson-told"

    package let act: ComplaintAct
    package let told: String?

    init(_ act: ComplaintAct, words: String) {
        self.act = act
        told = words
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        told = try parts.said("words")
    }

    package func write(in writer: any Writer) throws {
        guard let complaint = try Complaint.find(act.complaint, in: writer) else { return }
        try writer.run(
            """
            INSERT INTO complaint_lesson (complaint_id, number, area_id, service_id, told_by, told_on, words, state)
            VALUES (\(act.complaint), \(act.version), \(complaint.area), \(complaint.madeTo), \(act.by.group),
                    \(act.on), \(told), 'waiting')
            """
        )
    }

    package func forgetWords(in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE complaint_lesson SET words = NULL
             WHERE complaint_id = \(act.complaint) AND number = \(act.version)
            """
        )
    }
}

/// Everyone may read what was learned, in these words.
package struct LessonPublished: ComplaintEvent {
    package static let kind = "complaint.lesson-published"

    package let act: ComplaintAct
    package let lesson: Int
    package let told: String?

    package var details: FieldValues { ["lesson": lesson] }

    init(_ act: ComplaintAct, lesson: Int, text: String) {
        self.act = act
        self.lesson = lesson
        told = text
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        lesson = try parts.facts["lesson"]
        told = try parts.said("words")
    }

    package func write(in writer: any Writer) throws {
        try act.settle(lesson, as: "published", told, in: writer)
    }

    package func forgetWords(in writer: any Writer) throws { try act.forgetSettled(lesson, in: writer) }
}

/// Not everyone may read what was learned.
package struct LessonKeptBack: ComplaintEvent {
    package static let kind = "complaint.lesson-kept-back"

    package let act: ComplaintAct
    package let lesson: Int
    package let told: String?

    package var details: FieldValues { ["lesson": lesson] }

    init(_ act: ComplaintAct, lesson: Int, reason: String) {
        self.act = act
        self.lesson = lesson
        told = reason
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.act = act
        lesson = try parts.facts["lesson"]
        told = try parts.said("words")
    }

    package func write(in writer: any Writer) throws {
        try act.settle(lesson, as: "kept-back", told, in: writer)
    }

    package func forgetWords(in writer: any Writer) throws { try act.forgetSettled(lesson, in: writer) }
}

extension ComplaintAct {
    fileprivate func settle(_ lesson: Int, as state: String, _ words: String?, in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE complaint_lesson SET state = \(state), state_on = \(on), state_words = \(words)
             WHERE complaint_id = \(complaint) AND number = \(lesson)
            """
        )
    }

    fileprivate func forgetSettled(_ lesson: Int, in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE complaint_lesson SET state_words = NULL
             WHERE complaint_id = \(complaint) AND number = \(lesson)
            """
        )
    }
}
