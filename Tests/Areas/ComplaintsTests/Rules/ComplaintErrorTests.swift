import Testing

@testable import Complaints

@Suite("Why something cannot be done to a complaint")
struct ComplaintErrorTests {
    @Test("a reason says what to do about it")
    func saysWhatToDo() {
        #expect(ComplaintError.noSuchComplaint("C-2019-0009").sentence.english.contains("C-2019-0001"))
    }
}
