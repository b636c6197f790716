import Kernel
import Testing

@testable import Web

@Suite("Reading forms")
struct FormReadingTests {
    private enum Who: String { case everyone, forum }

    @Test("What is missing is said in the order of the fields, once for each")
    func missing() {
        var form = Form(["who": "nobody", "words": " \r\n "])
        #expect(form.text("words", required: "Write what you want to ask", atMost: 10) == "")
        #expect(form.choice("who", as: Who.self, required: "Choose who can see this") == nil)
        #expect(form.check("sure", required: "Tick the box") == false)
        #expect(form.email("email") == nil)
        form.refuse("words", "Another reason")
        #expect(!form.isSound && form.status == 422)
        #expect(
            form.problems.map(\.words) == ["Write what you want to ask", "Choose who can see this", "Tick the box"]
        )
        #expect(form.error("words") == "Write what you want to ask")
        #expect(form.title("Say something") == "Error: Say something")
    }

    @Test("What was read in another order is said in the order of the page, and what it does not name behind")
    func order() {
        var form = Form()
        for field in ["to", "other", "what", "owner"] { form.refuse(field, .said(field)) }
        form.order(["owner", "to", "what"])
        #expect(form.problems.map(\.field) == ["owner", "to", "what", "other"])
    }

    @Test("What is right is read plain")
    func right() {
        var form = Form([
            "who": "forum", "words": " a\r\nb\u{0}\rc ", "line": " a \r\n\t b\u{7} ", "sure": "yes", "n": "1,200",
        ])
        #expect(form.text("words", atMost: 5) == "a\nb\nc")
        #expect(form.line("line") == "a b")
        #expect(form.choice("who", as: Who.self) == .forum)
        #expect(form.choice("who", among: ["forum"]) == "forum")
        #expect(form.check("sure", required: "x") == true)
        #expect(form.number("n", in: 0...2000) == 1200)
        #expect(form.isSound && form.status == 200 && form.title("T") == "T")
    }

    @Test("What is too long says how long it may be and is, and stays as it was typed")
    func tooLong() {
        let words = String(repeating: "é", count: 1201)
        var form = Form(["words": words])
        _ = form.text("words", atMost: 1200)
        #expect(form.error("words") == "Make this shorter. It can have 1,200 letters, and it has 1,201 now")
        #expect(form.typed("words") == words)
    }

    @Test(
        "An email address is taken where it can be one",
        arguments: [
            ("a@b.example", "a@b.example"), (" Amina.Rowe+x@Parents.Example ", "Amina.Rowe+x@parents.example"),
            ("o'neil@x.example", "o'neil@x.example"), ("a@bücher.example", "a@bücher.example"),
        ]
    )
    func email(typed: String, read: String) {
        var form = Form(["email": typed])
        #expect(form.email("email") == read)
    }

    @Test(
        "And refused where it cannot",
        arguments: [
            "a", "@b.example", "a@", "a@b", "a@@b.example", "a b@c.example", "a@b..example", "a@-b.example",
            "<a@b.example>",
            "a@b.example, c@d.example", "a@b.example\u{0}\n.x@c",
        ]
    )
    func noEmail(typed: String) {
        var form = Form(["email": typed])
        #expect(form.email("email") == nil)
        #expect(form.error("email") == "Write the email address like this: name@example.org")
    }

    @Test(
        "A day is read as people write it",
        arguments: [("15", "7", "2019"), ("15", "07", "2019"), (" 15", "July", "2019"), ("15", "jul", "2019 ")]
    )
    func day(day: String, month: String, year: String) {
        var form = Form(["on-day": day, "on-month": month, "on-year": year])
        #expect(form.day("on") == Day("2019-07-15"))
    }

    @Test(
        "A day that is none is refused, and none at all only where one is needed",
        arguments: [
            ("31", "2", "2019"), ("1", "7", "19"), ("", "7", "2019"), ("1", "ju", "2019"), ("1", "julius", "2019"),
        ]
    )
    func noDay(day: String, month: String, year: String) {
        var form = Form(["on-day": day, "on-month": month, "on-year": year])
        #expect(form.day("on") == nil)
        #expect(form.error("on") == "Write a real date, like 15 7 2019")
        var empty = Form()
        #expect(empty.day("on") == nil && empty.isSound)
        #expect(empty.day("on", required: "Say when") == nil && empty.error("on") == "Say when")
    }

    @Test("A day outside its limits names them")
    func range() throws {
        let first = try #require(Day("2019-01-01"))
        var form = Form(["on-day": "31", "on-month": "12", "on-year": "2018"])
        #expect(form.day("on", in: first...(first + 30)) == nil)
        #expect(form.error("on") == "Write a date from 1 January 2019 to 31 January 2019")
    }
}
