extension Story {
    /// May to November 2019: what became of what services said they would do.
    static let kept: [StoryStep] = promisesOfSpring + promisesOfTransport + promisesOfAutumn

    private static let promisesOfSpring: [StoryStep] = [
        .promised("2019-05-10 16:00", .dele, "meeting.3", .done("The minutes went out today.")),
        .promised("2019-05-11 09:30", .bridget, "meeting.3", .confirm("They came, and they are what was said.")),
        .promised("2019-05-20 12:00", .dele, "begin.1", .done("My number is in the letter of today.")),
        .promised("2019-05-21 20:00", .amina, "begin.1", .confirm()),
        .promised("2019-06-20 20:40", .dele, "meeting.4", .done("We began at half past six, at the library.")),
        .promised("2019-06-21 08:00", .bridget, "meeting.4", .confirm("Thirty people came. Thank you.")),
        .promised(
            "2019-07-01 10:00",
            .priya,
            "reviews.1",
            .done("All schools were told. We looked at twenty in June.")
        ),
        .promised("2019-07-01 11:00", .dele, "youth.1", .done("The page for July came with four pictures.")),
        .promised("2019-07-02 16:30", .devi, "youth.1", .confirm()),
        .promised("2019-07-01 11:05", .dele, "youth.2", .done("It is the first line of the new form.")),
        .promised("2019-07-02 16:32", .devi, "youth.2", .confirm()),
        .promised("2019-07-01 11:10", .dele, "youth.3", .done("Everybody who holds meetings was told in June.")),
        .promised("2019-07-09 16:40", .devi, "youth.3", .deny("On Monday they looked at Mo and talked to Mo.")),
        .promised("2019-07-01 11:15", .dele, "youth.4", .done("The form has a box for it.")),
        .promised("2019-07-02 16:34", .devi, "youth.4", .confirm("I wrote dogs.")),
        .promised("2019-07-02 15:00", .nell, "speech.2", .done("Seen on 2 July.")),
        .promised("2019-07-02 15:02", .nell, "speech.3", .done("Her sister came with her.")),
        .promised("2019-07-03 19:00", .bridget, "speech.2", .confirm("Hodan says so.")),
        .promised("2019-07-03 19:01", .bridget, "speech.3", .confirm()),
        .promised("2019-07-01 09:00", .nell, "waiting.5", .done("The booking desk asks every family since today.")),
        .promised("2019-07-10 21:00", .bridget, "waiting.5", .confirm()),
        .promised(
            "2019-07-16 11:10",
            .councillor,
            "letter.3",
            .done("It stands in the letter of commitment of today.")
        ),
    ]

    private static let promisesOfTransport: [StoryStep] = [
        .promised("2019-07-01 09:30", .tom, "escort.1", .done("The first texts went out last night.")),
        .promised("2019-07-01 09:35", .tom, "escort.3", .done("The photo cards went out with them.")),
        .promised("2019-07-05 20:10", .bridget, "escort.1", .confirm("Marcus got his.")),
        .promised("2019-07-08 08:50", .tom, "otobus.1", .done("It left at 7:25am today.")),
        .promised("2019-07-08 08:52", .tom, "otobus.2", .done("The first text in Turkish went out today.")),
        .promised("2019-07-09 19:00", .bridget, "otobus.1", .confirm()),
        .promised("2019-07-15 09:00", .tom, "seats.2", .done("Two families asked, two got it.")),
        .promised("2019-08-30 12:00", .tom, "otobus.3", .move(to: "2019-09-16", because: "The new sign is not there.")),
        .promised("2019-09-16 10:00", .tom, "otobus.3", .done("The stop is on the bakery side from today.")),
        .promised("2019-09-18 19:30", .bridget, "otobus.3", .confirm("It is. Zeynep sent a picture.")),
        .promised("2019-09-02 09:15", .tom, "seats.1", .done("All forty drivers signed today.")),
        .promised("2019-09-16 09:15", .tom, "routes.4", .done("The new rules are in every cab.")),
        .promised("2019-09-20 21:00", .bridget, "routes.4", .deny("Three drivers told us they never saw them.")),
        .promised("2019-10-10 08:00", .tom, "lift.2", .done("Checked at 6:40am today.")),
        .promised("2019-10-14 10:00", .tom, "lift.1", .done("The first sheet is here.")),
        .promised("2019-10-16 18:00", .bridget, "lift.1", .confirm()),
    ]

    private static let promisesOfAutumn: [StoryStep] = [
        .promised(
            "2019-09-27 16:00",
            .nell,
            "waiting.2",
            .move(to: "2019-10-31", because: "The list has to be put right first. Sixty families were on it twice.")
        ),
        .promised("2019-10-01 12:00", .priya, "plans.7", .done("Four asked, four have it.")),
        .promised("2019-10-02 18:10", .dele, "papers.3", .done("It was the first thing we spoke about tonight.")),
        .promised("2019-10-03 09:00", .bridget, "papers.3", .confirm()),
        .promised("2019-09-26 16:00", .owen, "advice.2", .done("Our letter to families asks it now.")),
        .promised("2019-10-07 10:00", .owen, "advice.3", .done("The form has it on the first page.")),
        .promised("2019-10-09 20:30", .bridget, "advice.3", .confirm()),
        .promised(
            "2019-10-21 15:00",
            .nell,
            "arabic.2",
            .done("Samir rang on Friday, in Arabic.")
        ),
        .promised("2019-11-04 15:00", .nell, "arabic.1", .done("The first hour at school was today.")),
        .promised("2019-11-06 20:05", .bridget, "arabic.1", .confirm()),
        .promised(
            "2019-10-18 17:00",
            .priya,
            "plans.4",
            .giveUp("The schools send us their papers three days before. We cannot send what we do not have.")
        ),
        .promised("2019-11-01 17:00", .owen, "plans.2", .done("All twelve drafts of October say hours.")),
        .promised("2019-11-12 21:20", .ros, "plans.2", .deny("Two of the twelve still say “regular”.")),
        .promised("2019-11-13 17:30", .dele, "papers.1", .done("Sent on 13 November at 5pm.")),
        .promised("2019-11-14 10:12", .nell, "handover.3", .done("The store was told today.")),
    ]
}
