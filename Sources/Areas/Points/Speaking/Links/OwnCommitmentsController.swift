import Commitments
import Kernel
import People
import Record
import Safety
import Storage
import Web

/// `/r/{link}/commitments/{ref}/confirmation`: whoever asked says whether what they were promised is done.
struct OwnCommitmentsController: Sendable {
    let visits: LinkVisit
    let tools: SpeakingTools

    var routes: [Route] { [.post("/r/{link}/commitments/{ref}/confirmation", confirm)] }

    @Sendable private func confirm(_ visit: Visit) async throws -> Web.Answer {
        let reference = Reference(visit.parameter("ref"))
        var form = Form(visit)
        let said = reference.map { Confirmation(&form, field: Confirmation.field(of: $0)) }
        let read = form
        return try await visits.work(visit) { here, writer in
            guard let reference, let said, let (commitment, point) = try here.promise(reference, in: writer) else {
                return .notFound
            }
            guard read.isSound else {
                return .page(try OwnPage(here, read, pictures: tools.files.pictures, in: writer))
            }
            do {
                let event = try said.decide(commitment, by: here.party(of: point), on: visit.today)
                try writer.record(event, in: here.words.area.log)
            } catch let error as CommitmentError {
                return .refused(LinkWording.why(error))
            }
            return .redirect(here.path)
        }
    }
}

extension SaidHere {
    /// A commitment made about one of the link's points, where its holder may see it, and that point.
    fileprivate func promise(_ reference: Reference, in reader: any Reader) throws -> (Commitment, Point)? {
        guard let commitment = try Commitment.find(reference, in: words.area.id, reader),
            commitment.visibility.showsExistence,
            let point = points.first(where: { point in
                commitment.origins.contains { $0.reference == point.reference }
            })
        else { return nil }
        return (commitment, point)
    }
}
