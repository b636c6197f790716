import Testing

@testable import Web

@Suite("Fields of forms")
struct FieldTests {
    private func written(_ write: (inout HTML) -> Void) -> String {
        var html = HTML()
        write(&html)
        return html.string
    }

    private func refused(_ name: String, typed: String = "") -> Form {
        var form = Form([name: typed])
        form.refuse(name, "Write it")
        return form
    }

    @Test("A field that came back keeps what was typed, and its error is tied to the input")
    func textArea() {
        let text = written {
            TextArea("words", "What", hint: "Short", in: refused("words", typed: "\n<b>")).write(into: &$0)
        }
        #expect(text.contains("<div class=\"field field--error\"><label for=\"words\">What</label>"))
        #expect(text.contains("<p class=\"error\" id=\"words-error\"><span class=\"vh\">Error: </span>Write it</p>"))
        #expect(
            text.contains("aria-describedby=\"words-hint words-error\" aria-invalid=\"true\">\n\n&lt;b&gt;</textarea>")
        )
        #expect(text.contains("dir=\"auto\""))
    }

    @Test("The summary's link leads to the first input of every kind of field")
    func summaryLinks() {
        let form = refused("f")
        let choices = [ChoiceField.Choice("a", "A", hint: "h"), ChoiceField.Choice("b", "B")]
        let fields = [
            written { TextField("f", "L", in: form).write(into: &$0) },
            written { TextArea("f", "L", in: form).write(into: &$0) },
            written { ChoiceField("f", "L", choices, in: form).write(into: &$0) },
            written { MenuField("f", "L", choices, in: form).write(into: &$0) },
            written { CheckField("f", "L", in: form).write(into: &$0) },
            written { DayField("f", "L", in: form).write(into: &$0) },
            written { FileField("f", "L", in: form).write(into: &$0) },
        ]
        let summary = written { form.summary.write(into: &$0) }
        #expect(summary.contains("<a href=\"#f\">Write it</a>"))
        for field in fields {
            #expect(field.split(separator: " id=\"f\"").count == 2, "\(field)")
            #expect(field.contains("id=\"f-error\""), "\(field)")
            #expect(field.contains("f-error\""), "\(field)")
            for id in field.matches(of: /aria-describedby="([^"]+)"/).flatMap({ $0.1.split(separator: " ") }) {
                #expect(field.contains("id=\"\(id)\""), "\(id)")
            }
            for name in field.matches(of: /label for="([^"]+)"/).map(\.1) { #expect(field.contains("id=\"\(name)\"")) }
        }
    }

    @Test("A field says to the browser what it is for")
    func purposes() {
        #expect(
            written { TextField("e", "L", kind: .email, in: Form()).write(into: &$0) }.contains(
                "autocomplete=\"email\""
            )
        )
        let code = written { TextField("c", "L", kind: .code, in: Form()).write(into: &$0) }
        #expect(code.contains("autocomplete=\"one-time-code\"") && code.contains("inputmode=\"numeric\""))
    }

    @Test("Of many answers the rest is behind a head, which is open where one of them is chosen")
    func folding() {
        let choices = ["a", "b", "c"].map { ChoiceField.Choice($0, .said($0)) }
        func field(_ form: Form, after: Int) -> String {
            let rest = ChoiceField.Rest(after: after, "The others")
            return written { ChoiceField("f", "L", choices, count: .any, folding: rest, in: form).write(into: &$0) }
        }
        let closed = field(Form(["f": "a"]), after: 1)
        #expect(closed.contains("<details class=\"fold\"><summary>The others</summary>"))
        #expect(closed.split(separator: "<details").first?.contains("value=\"b\"") == false)
        #expect(field(Form(["f": "c"]), after: 1).contains("<details class=\"fold\" open>"))
        #expect(!field(Form(), after: 3).contains("<details"))
    }

    @Test("What was chosen is chosen still")
    func chosen() {
        let choices = [ChoiceField.Choice("a", "A"), ChoiceField.Choice("b", "B"), ChoiceField.Choice("c", "C")]
        let many = Form(["f": "a", "f": "c"])
        let boxes = written { ChoiceField("f", "L", choices, count: .any, in: many).write(into: &$0) }
        #expect(boxes.split(separator: " checked").count == 3)
        let one = written { ChoiceField("f", "L", choices, in: many).write(into: &$0) }
        #expect(one.contains("value=\"a\" checked") && one.split(separator: " checked").count == 2)
        #expect(written { MenuField("f", "L", choices, in: many).write(into: &$0) }.contains("value=\"a\" selected"))
        #expect(written { CheckField("f", "L", in: many).write(into: &$0) }.contains(" checked"))
        #expect(!written { CheckField("g", "L", in: many).write(into: &$0) }.contains(" checked"))
    }

    @Test("The three boxes of a day come back as they were typed")
    func days() throws {
        let text = written { DayField("on", "When", in: Form(["on-day": "31", "on-month": "Feb"])).write(into: &$0) }
        #expect(text.contains("name=\"on-day\" value=\"31\"") && text.contains("name=\"on-month\" value=\"Feb\""))
        let day = try #require(SampleSite.today as Optional)
        #expect(Form.parts(of: day, named: "on").map(\.value) == ["21", "11", "2019"])
    }
}
