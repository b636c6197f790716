import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
    @Test("An area made twice is one area, and nothing is changed")
    func initTwice() throws {
        let heard = try HeardProgram.marlowHeath()
        let before = try heard.done("record", "check").output
        let again = try heard.done("init", "--area", "marlow-heath", "--name", "Another name")
        #expect(again.output.contains("nothing was changed"))
        #expect(try heard.done("record", "check").output == before)
    }

    @Test("A group added twice is one group; what belongs to another is refused")
    func groups() throws {
        let heard = try HeardProgram.marlowHeath()
        let before = try heard.done("record", "check").output
        try heard.done(
            "group",
            "add",
            "--name",
            "Parents Together",
            "--side",
            "families",
            "--address",
            "LEAD@parents.example"
        )
        #expect(try heard.done("record", "check").output == before)
        let taken = try heard.run(
            "group",
            "add",
            "--name",
            "Others",
            "--side",
            "services",
            "--address",
            "lead@parents.example"
        )
        #expect(taken.status == 1)
        #expect(taken.complaint.contains("belongs to “Parents Together” already"))
        let side = try heard.run("group", "add", "--name", "Parents Together", "--side", "services")
        #expect(side.status == 1)
        #expect(try heard.done("record", "check").output == before)
    }

    @Test("An address of the program is no area's", arguments: ["api", "demo", "healthz", "sign-in", "Marlow", "a b"])
    func slugs(_ slug: String) throws {
        let heard = try HeardProgram()
        #expect(try heard.run("init", "--area", slug, "--name", "Name").status == 1)
        #expect(!FileManager.default.fileExists(atPath: heard.data))
    }

    @Test(
        "Wrong words end with 2 and say what would be right",
        arguments: [
            ["nonsense"], ["late", "--on", "31 February"], ["late", "--on", "2019-02-31"],
            ["due", "--from", "2019-11-21"],
            ["due", "--from", "2019-11-21", "--days", "1", "--months", "1"],
            ["due", "--from", "2019-11-21", "--working-days", "-1"],
            ["due", "--from", "2019-11-21", "--working-days", "99999999999999999999"],
            ["due", "--from", "2019-11-21", "--working-days", "5", "--calendar", "mars"], ["import", "mail"],
            ["verify"],
            ["group", "add", "--name", "X", "--side", "council"], ["init", "--area", "x-y"], ["late", "--nonsense"],
        ]
    )
    func wrongWords(_ words: [String]) throws {
        let run = try HeardProgram().run(words)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(!run.complaint.isEmpty)
    }

    @Test("Every command has help with an example, without any data")
    func help() throws {
        let heard = try HeardProgram()
        for words in [
            [], ["init"], ["group", "add"], ["promise", "set"], ["import", "mail"], ["original"], ["show"], ["due"],
            ["late"], ["receipt"], ["verify"], ["record", "check"], ["record", "export"], ["calendar", "update"],
            ["serve"], ["admin", "invite"], ["demo"], ["migrate"], ["settings"],
        ] {
            let run = try heard.run(words + ["--help"])
            #expect(run.status == 0)
            #expect(run.output.contains("Example: "), "\(words)")
        }
    }

    @Test("Where there are no data yet, a command says what to do and makes none")
    func noData() throws {
        let heard = try HeardProgram()
        for words in [["late"], ["record", "check"], ["show", "P-2019-0001"], ["admin", "invite", "a@b.example"]] {
            let run = try heard.run(words + ["--data", heard.data])
            #expect(run.status == 1, "\(words)")
            #expect(run.complaint.contains("heard init"), "\(words)")
        }
        #expect(!FileManager.default.fileExists(atPath: heard.data))
    }

    @Test("It works from any folder, by ./data there where no other is named")
    func currentFolder() throws {
        let heard = try HeardProgram.marlowHeath()
        let asked = try heard.write(mail("a", "When is it?"), to: "elsewhere/a.eml")
        let folder = URL(filePath: asked).deletingLastPathComponent().path
        let run = try heard.run(["import", "mail", "a.eml", "--data", "../data", "--json"], in: folder)
        #expect(run.status == 0, "\(run.complaint)")
        #expect(run.objects.first?["status"] as? String == "kept")
        #expect(try heard.run(["late", "--on", "2019-11-21"], in: heard.folder.path).output.contains("1 late"))
        #expect(try heard.run(["record", "check"], in: heard.folder.path).status == 0)
    }

    @Test("With several areas a command must say which; each is its own")
    func severalAreas() throws {
        let heard = try HeardProgram.marlowHeath()
        try heard.done("init", "--area", "elm-park", "--name", "Elm Park")
        let file = try heard.write(mail("a", "When is it?"), to: "a.eml")
        let unsaid = try heard.run("import", "mail", file)
        #expect(unsaid.status == 1)
        #expect(unsaid.complaint.contains("--area") && unsaid.complaint.contains("elm-park, marlow-heath"))
        try heard.done("import", "mail", file, "--area", "marlow-heath")
        #expect(try heard.done("late", "--area", "elm-park", "--on", "2019-11-21", "--json").array?.isEmpty == true)
        #expect(try heard.done("late", "--area", "marlow-heath", "--on", "2019-11-21", "--json").array?.count == 1)
        #expect(try heard.run("late", "--area", "nowhere").status == 1)
        try heard.expectWholeRecord()
    }

    @Test("A new bank holiday counts running clocks again, once")
    func calendar() throws {
        let heard = try HeardProgram.marlowHeath()
        try heard.done("import", "mail", heard.write(mail("a", "When is it?"), to: "a.eml"))
        let known = #"{"title":"Christmas Day","date":"2019-12-25","notes":"","bunting":true}"#
        let new = #"{"title":"Day of the Charter","date":"2019-07-24","notes":"","bunting":true}"#
        let list = try heard.write(
            """
            {"england-and-wales":{"division":"england-and-wales","events":[\(known),\(new)]},
            "scotland":{"division":"scotland","events":[\(known)]},
            "northern-ireland":{"division":"northern-ireland","events":[\(known)]}}
            """,
            to: "holidays.json"
        )
        #expect(
            try heard.done("calendar", "update", list).output.contains("1 new holidays; the days of 1 points moved.")
        )
        #expect(try heard.done("calendar", "update", list).output.contains("0 new holidays"))
        let late = try #require(try heard.done("late", "--on", "2019-11-21", "--json").array)
        #expect(late.compactMap { $0["due_on"] as? String } == ["2019-07-30"])
        #expect(try heard.run("calendar", "update", heard.write("{}", to: "no.json")).status == 1)
        try heard.expectWholeRecord()
    }

    @Test("A lead reads what is not public by heard show")
    func show() throws {
        let heard = try HeardProgram.marlowHeath()
        try heard.done("import", "mail", heard.write(mail("a", "When are the minutes out?"), to: "a.eml"))
        let sheet = try heard.done("show", "p-2019-1").output
        for words in ["When are the minutes out?", "Pat Example", "2019-07-29", "Letter of commitment", "asked"] {
            #expect(sheet.contains(words), "\(words)")
        }
        #expect(try heard.run("show", "P-2019-0002").status == 1)
    }
}
