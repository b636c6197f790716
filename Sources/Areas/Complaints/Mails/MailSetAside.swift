import Kernel
import People
import Points
import Record
import Storage

/// Those who complained said that a mail is not the reply they wait for.
package struct MailSetAside: ComplaintEvent {
    package static let kind = "complaint.mail-set-aside"

    package let act: ComplaintAct
    package let message: ID<Message>

    package var details: FieldValues { ["message": message] }

    init(_ act: ComplaintAct, _ message: ID<Message>) {
        self.act = act
        self.message = message
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.init(act, try parts.facts["message"])
    }

    package func write(in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO complaint_mail_aside (complaint_id, message_id, version)
            VALUES (\(act.complaint), \(message), \(act.version))
            ON CONFLICT (complaint_id, message_id) DO NOTHING
            """
        )
    }

    static func all(of complaint: ID<Complaint>, in reader: any Reader) throws -> [ID<Message>] {
        try reader.rows(
            "SELECT message_id FROM complaint_mail_aside WHERE complaint_id = \(complaint) ORDER BY version"
        ).map { try $0["message_id"] }
    }
}

extension Course {
    /// Says that a mail is not the reply: for those who complained.
    func setAside(_ message: ID<Message>, by party: Party, on day: Day) throws(CourseError) -> MailSetAside {
        try checkFamilies(party)
        return MailSetAside(act(party, day), message)
    }
}

extension ComplaintsSchema {
    /// Mails that came back to a complaint's letters: one that is the reply, and those that are not.
    static let mails = """
        ALTER TABLE complaint_stage ADD COLUMN reply_message BIGINT;
        CREATE TABLE complaint_mail_aside (
            complaint_id BIGINT NOT NULL REFERENCES complaint (id),
            message_id BIGINT NOT NULL,
            version BIGINT NOT NULL,
            PRIMARY KEY (complaint_id, message_id)
        );
        """

    static let mailTables = [
        ProjectedTable("complaint_mail_aside", key: ["complaint_id", "message_id"], columns: ["version"])
    ]
}
