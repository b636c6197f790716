import Kernel
import Record
import Storage

/// A change of one stage of a complaint.
package protocol StageEvent: ComplaintEvent {
    var stage: Stage { get }
    /// Facts beside the stage.
    var further: FieldValues { get }

    func change(_ run: inout StageRun)
    func write(_ run: StageRun, in writer: any Writer) throws
}

extension StageEvent {
    package var details: FieldValues { further.over(["stage": stage]) }
    package var further: FieldValues { [:] }

    package func write(in writer: any Writer) throws {
        var run = try StageRun.begun(stage, of: act.complaint, in: writer)
        change(&run)
        try run.save(in: writer)
        try write(run, in: writer)
    }

    package func write(_ run: StageRun, in writer: any Writer) throws {}
}

extension StageRun {
    /// The stage as it has run so far; the first begins when the complaint is sent.
    static func begun(_ stage: Stage, of complaint: ID<Complaint>, in reader: any Reader) throws -> StageRun {
        if let run = try find(stage, of: complaint, in: reader) { return run }
        guard stage == .one, let sent = try Complaint.find(complaint, in: reader)?.sentOn else {
            throw CourseError.noSuchStage
        }
        return StageRun(of: complaint, .one, askedOn: sent)
    }
}
