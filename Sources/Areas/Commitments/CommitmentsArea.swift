import Jobs
import People
import Record
import Storage
import Web

/// What Commitments declares to the program.
package enum CommitmentsArea {
    /// The kinds of entry it writes.
    package static let events: [any Event.Type] = [
        CommitmentMade.self, CommitmentMoved.self, CommitmentDone.self, CommitmentConfirmed.self,
        CommitmentNotConfirmed.self, CommitmentGivenUp.self, CommitmentReplaced.self, CommitmentAgreed.self,
        CommitmentDisputed.self, CommitmentProgressed.self, CommitmentNudged.self, CommitmentLetterMade.self,
    ]

    /// Its entry in an area's menu.
    package static let menu = [MenuItem("Commitments", path: "commitments")]

    /// Its addresses.
    package static func routes(_ store: Store, _ tools: CommitmentTools) -> [Route] {
        let door = CommitmentDoor(store: store, tools: tools)
        return CommitmentsController(door: door).routes + CommitmentActsController(door: door).routes
            + MakingController(door: door).routes + ProgressController(door: door).routes
            + CommitmentLettersController(door: door).routes
    }

    /// Commitments told of in one transaction.
    private static let manyNudges = 50

    /// What it does by itself.
    package static func jobs(_ tools: CommitmentTools) -> [Job] {
        [
            Job("commitment nudges", everyMinutes: 15) { writer in
                var done = 0
                for area in try LocalArea.all(in: writer) {
                    done += try CommitmentNudging(of: area, tools, in: writer).nudge(atMost: manyNudges - done)
                    if done >= manyNudges { return Job.Step(done: done, hasMore: true) }
                }
                return Job.Step(done: done)
            }
        ]
    }
}
