import Kernel
import Safety
import Testing

@Suite("Who may see it now")
struct VisibilityTests {
    @Test("Never more than was chosen, whatever is decided", arguments: Visibility.allCases)
    func neverMore(_ chosen: Visibility) {
        let day = Day(number: 0)
        let decisions: [Publication] = [
            .asChosen, .waiting, .published(on: day), .edited("x", on: day), .keptBack(.abusive, on: day),
            .appealed(nil, on: day),
        ]
        for publication in decisions {
            for screening in Screening.allCases {
                for isHidden in [false, true] {
                    let gate = Gate(screening, isHidden: isHidden)
                    let now = chosen.now(publication, gate)
                    #expect(now <= chosen)
                    #expect(gate.isOpen || now == .onlyTheForum)
                    #expect(publication.showsWords || !now.showsWords)
                }
            }
        }
    }

    @Test("Words meant for everyone are seen by everyone once published", arguments: Visibility.allCases)
    func published(_ chosen: Visibility) {
        #expect(chosen.now(.published(on: Day(number: 0)), Gate()) == chosen)
        #expect(chosen.now(.waiting, Gate()) == min(chosen, .forumAndService))
    }
}
